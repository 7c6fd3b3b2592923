-- Utterances from before may hold several occasions, joined by what is dated vaguely: they are read from the feed again.
truncate projection, document, speaker, statement, withdrawal, wording, utterance, negotiation, negotiation_whole, participant, former_version;
