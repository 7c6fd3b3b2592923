-- Nobody asks for statements by their speaker here; each statement that is recorded paid for the index.
drop index statement_speaker;
