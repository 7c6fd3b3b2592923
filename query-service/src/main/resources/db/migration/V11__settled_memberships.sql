-- What curators said of the larger talks to which talks belong; what documents claim stays in negotiation_whole.
create table negotiation_settled (
    curation_id   text    primary key,
    part_id       text    not null,
    whole_id      text    not null,
    denied        boolean not null,                             -- whether the curator denies it
    position      bigint  not null                              -- in the feed; the last word of two talks holds
);

-- The last word on each two talks as they stand now.
create view settled_whole as
    select distinct on (p.standing_id, x.standing_id)
           s.curation_id, p.standing_id as part_id, x.standing_id as whole_id, s.denied
      from negotiation_settled s
      join negotiation p on p.id = s.part_id
      join negotiation x on x.id = s.whole_id
     where p.standing_id <> x.standing_id
     order by p.standing_id, x.standing_id, s.position desc;
