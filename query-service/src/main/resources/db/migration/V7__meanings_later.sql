-- What words mean is told after they can be searched, some at a time.

alter table projection add column told bigint not null default 0;   -- how many times meanings were told

alter table wording add column meaning_keys integer[] not null default '{}';  -- those of the same speaker with a common key are compared
alter table wording add column told         bigint;             -- when the meaning was told, by that count; null where it came with the row
create index wording_by_meaning_key on wording using gin (meaning_keys) with (fastupdate = off);
create index wording_by_told on wording (told) where told is not null;
create index wording_without_meaning on wording (statement_id) where meaning is null;

-- The keys of rows from before are of both kinds: they are read from the feed again.
truncate projection, document, speaker, statement, withdrawal, wording, utterance, negotiation, negotiation_whole, participant;
