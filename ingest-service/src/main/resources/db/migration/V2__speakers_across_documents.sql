-- Speakers across documents: what each document says of whom is kept, and who stands for whom follows from all of it.

-- What a document says of a speaker. Rows of a former version or a retracted document are deleted.
create table speaker_mention (
    document_id text not null references document (id),
    -- The id that the reading gave.
    found_id text not null,
    -- The id under which the record has it: the same, unless a curator split it off.
    speaker_id text not null,
    -- Core's JSON form of a speaker, as this document describes it.
    body jsonb not null,
    primary key (document_id, found_id)
);
create index speaker_mention_speaker on speaker_mention (speaker_id);

-- Standing statements tell of whom a document speaks; what was known of all together is the best that is left of before.
insert into speaker_mention (document_id, found_id, speaker_id, body)
select distinct st.document_id, st.speaker_id, st.speaker_id, sp.body
from statement st join speaker sp on sp.id = st.speaker_id
where st.withdrawn_at is null;

alter table statement add column found_speaker_id text;
comment on column statement.found_speaker_id is 'The speaker that the reading gave; differs after a split.';
update statement set found_speaker_id = speaker_id;

-- Everything here but known follows from mentions, the roster and curations, and can be computed again.
alter table speaker rename column body to said;
alter table speaker alter column said drop not null;
alter table speaker drop column type;
alter table speaker drop column name;
alter table speaker drop column recorded_at;
-- Speakers of one block may have to do with each other by their names.
alter table speaker add column block text not null default '';
-- The printed name as it is compared.
alter table speaker add column name_key text not null default '';
-- What the roster says, in core's JSON form of a speaker; null if it is not on the roster.
alter table speaker add column known jsonb;
-- Whether a curator split it off, so that no name joins it to others.
alter table speaker add column apart boolean not null default false;
-- What all together say, as it stands in the record; null if it is joined to another or withdrawn.
alter table speaker add column body jsonb;
-- Who stands in the record for this id.
alter table speaker add column joined_to text;
-- Why it is joined, or what is open, as told to the feed.
alter table speaker add column ground jsonb;
update speaker set body = said;
comment on column speaker.said is 'What the mentions together say; null if there are none.';
create index speaker_block on speaker (block);
create index speaker_name_key on speaker (name_key);

-- Names that the roster or a curator gave to a speaker.
create table speaker_name (
    name_key text not null,
    speaker_id text not null references speaker (id),
    name text not null,
    -- The curation that gave it; empty for the roster.
    curation_id text not null,
    primary key (name_key, speaker_id, curation_id)
);
create index speaker_name_speaker on speaker_name (speaker_id);

-- The corrections of curators. Rows are never deleted; an undone one stays with the word of who undid it.
create table curation (
    id text primary key,
    -- In the order in which they were made.
    ordinal bigint generated always as identity,
    -- alias, merge or split.
    act text not null,
    subject text not null,
    -- The id that stays in a merge, the id of the part in a split, null for an alias.
    object text,
    -- Core's JSON form of a curation.
    body jsonb not null,
    -- Core's JSON form of the signature of who undid it; null while it stands.
    undone jsonb
);
create index curation_subject on curation (subject);
create index curation_object on curation (object);

-- Which mentions a standing split gives to the part.
create table speaker_split (
    curation_id text not null references curation (id),
    document_id text not null,
    found_id text not null,
    part_id text not null,
    primary key (curation_id, document_id, found_id)
);
create index speaker_split_document on speaker_split (document_id);

-- By which rules the record was joined last; others join it anew.
create table joining (
    subject text primary key,
    method text not null
);
