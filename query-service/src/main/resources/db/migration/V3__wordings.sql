-- The words of statements, compared with each other, and the utterances that they report.

create table wording (
    statement_id  text       primary key,
    document_id   text       not null,
    speaker_id    text,                                -- null where the speaker is not resolved
    first_day     date,                                -- the days on which it may have been said or, failing that, published
    last_day      date,
    words         text       not null,
    keys          integer[]  not null,                 -- those of the same speaker with a common key are compared
    meaning       bytea,                               -- null where the service runs without meaning
    utterance     text       not null                  -- the smallest id of the statements that report the same utterance
);
create index wording_by_key on wording using gin (keys) with (fastupdate = off);
create index wording_by_utterance on wording (utterance);

create table utterance (
    id           text     primary key,                 -- as in wording
    speaker_id   text     not null,
    first_day    date,
    statements   integer  not null,                    -- two or more; what was said once is no row here
    documents    integer  not null
);
create index utterance_by_day on utterance (coalesce(first_day, date '0001-01-01') desc, id collate "C");
create index utterance_by_speaker on utterance (speaker_id);

-- Rows from before know nothing of this: they are read from the feed again.
truncate projection, document, speaker, statement;
