-- Who stands for whom, and talks. Nothing that was projected before says anything else now.

alter table speaker alter column body drop not null;            -- null once joined to another or withdrawn
alter table speaker add column joined_to     text;              -- the id that stands for both
alter table speaker add column withdrawn_at  timestamptz;       -- when nobody spoke of it any more
alter table speaker add column open          text;              -- SpeakerLeftOpen; null where nothing is open
create index speaker_joined on speaker (joined_to);

alter table statement add column told_speaker_id text;          -- the id in the body; speaker_id is who stands for it
update statement set told_speaker_id = speaker_id;
create index statement_by_told_speaker on statement (told_speaker_id);

create table negotiation (
    id            text    primary key,
    document_id   text,                                         -- whose account this is
    account       text,                                         -- Account; null once withdrawn, or before it is known
    standing_id   text    not null,                             -- the id under which the talks of this account stand
    body          text,                                         -- JoinedNegotiation; null unless it stands under this id
    reason        text,                                         -- why it stands under another id
    recorded_at   timestamptz,                                  -- when the talks last changed
    withdrawn_at  timestamptz,
    kind          text    not null default '',
    sort_day      date,                                         -- first day on which it may have begun; null if unknown
    parties       text    not null default '',                  -- folded, one a line, with a line break at both ends
    words         text    not null default ''                   -- label, venues and participants, folded
);
create index negotiation_by_day on negotiation (coalesce(sort_day, date '0001-01-01') desc, id collate "C") where body is not null;
create index negotiation_by_standing on negotiation (standing_id) where account is not null;
create index negotiation_by_document on negotiation (document_id) where account is not null;

create table negotiation_whole (
    part_id       text    not null,                             -- the account that tells of the part
    whole_id      text    not null,                             -- the account of the larger talks, in the same document
    denied        boolean not null,                             -- whether the account denies it
    primary key (part_id, whole_id)
);
create index negotiation_whole_by_whole on negotiation_whole (whole_id);

create table participant (
    account_id    text    not null,
    name_key      text    not null,                             -- name as it is compared
    primary key (account_id, name_key)
);
create index participant_by_name on participant (name_key);
