-- The read model: everything here follows from the change feed and can be thrown away.
-- Bodies are the JSON of core's records; the columns beside them are what is searched and sorted by.

create table projection (
    id            smallint    primary key check (id = 1),
    generation    text        not null,   -- changes whenever the rows start again from nothing; the index compares it
    position      bigint      not null,   -- of the last change that the rows hold
    recorded_at   timestamptz,            -- when that change was committed to the record; null before the first
    caught_up_at  timestamptz             -- when this generation first held all that the feed had; null before
);

create table document (
    id             text  primary key,
    body           text,                               -- DocumentRecorded; null once retracted
    published_on   date,                               -- first day it may have appeared on
    retracted_at   timestamptz,
    changed        bigint not null                     -- position of the last change
);
create index document_by_date on document (coalesce(published_on, date '0001-01-01') desc, id collate "C");

create table speaker (
    id         text   primary key,
    type       text   not null,
    sort_name  text   collate "C" not null,            -- folded canonical name
    names      text   not null,                        -- all names folded, one a line
    body       text   not null                         -- Speaker
);
create index speaker_by_name on speaker (sort_name, id collate "C");

create table statement (
    id            text     primary key,
    document_id   text     not null,
    ordinal       integer  not null,
    speaker_id    text,                                -- null where the speaker is not resolved
    body          text,                                -- Statement; null once withdrawn
    withdrawn_at  timestamptz,
    changed       bigint   not null                    -- position of the last change that touches its index entry
);
create index statement_by_document on statement (document_id, ordinal);
create index statement_by_speaker on statement (speaker_id);
create index statement_by_change on statement (changed, id collate "C");
