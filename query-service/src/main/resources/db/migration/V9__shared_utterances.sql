-- Most statements report an utterance of their own, which is their id: only those that others report need to be found by it.
drop index wording_by_utterance;
create index wording_by_utterance on wording (utterance) where utterance <> statement_id;
