-- Former texts of documents, so that readers see what was corrected, and why speakers were joined. Rows from before do not know them: they are read from the
-- feed again.

alter table document add column version_since timestamptz;         -- when its current version was recorded; null once retracted

create table former_version (
    until        bigint       primary key,                         -- position of the change by which another version took its place
    document_id  text         not null,
    version      text         not null,                            -- hash of the text; a version may have been current more than once
    since        timestamptz  not null,                            -- when it was recorded
    title        text,
    body         text         not null                             -- the text
);
create index former_version_by_document on former_version (document_id, until);

alter table speaker add column joining    text;                    -- SpeakerJoined; null unless another speaker stands for it
alter table speaker add column joined_at  timestamptz;             -- when that was recorded

truncate projection, document, speaker, statement, withdrawal, wording, utterance, negotiation, negotiation_whole, participant;
