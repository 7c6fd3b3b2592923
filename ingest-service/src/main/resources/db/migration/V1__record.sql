-- The system of record. Times are when this service learned of something, not when it happened in the world.

create table document (
    -- d- and the first 32 hexadecimal digits of the first version's id.
    id text primary key,
    -- The version whose statements stand in the record.
    current_version text not null,
    -- Grows with each write; a writer that read an older one starts again.
    revision bigint not null,
    received_at timestamptz not null,
    -- Set when the document was retracted; its id and its texts stay taken.
    retracted_at timestamptz
);

-- A text of a document, frozen.
create table document_version (
    -- SHA-256 of the text.
    id text primary key,
    document_id text not null references document (id),
    -- From 1, in the order of receipt.
    ordinal integer not null,
    text text not null,
    -- The sender's title; a headline found in the text is in the extraction.
    title text,
    received_at timestamptz not null,
    unique (document_id, ordinal)
);

alter table document add foreign key (current_version) references document_version (id) deferrable initially deferred;

-- Where a document appeared; wire copy appears in several places.
create table publication (
    document_id text not null references document (id),
    -- From 0, in the order in which they became known.
    ordinal integer not null,
    publisher text,
    url text,
    -- EDTF, as the sender gave it.
    published text,
    primary key (document_id, ordinal)
);
create index publication_url on publication (url);

-- What was found in a version by the last reading of it, without the statements and speakers.
create table extraction (
    version_id text primary key references document_version (id),
    -- Name and version of what read it.
    method text not null,
    extracted_at timestamptz not null,
    -- Core's JSON form of an extraction.
    body jsonb not null
);

create table statement (
    -- Derived from version and place; the same for every reading.
    id text primary key,
    document_id text not null references document (id),
    version_id text not null references document_version (id),
    -- Place among the statements of its version, from 0, in text order.
    ordinal integer not null,
    -- The resolved speaker, if there is one; no reference, as speakers are recorded after statements are read.
    speaker_id text,
    -- Core's JSON form of a statement.
    body jsonb not null,
    recorded_at timestamptz not null,
    -- Set when the statement left the record; its id stays taken.
    withdrawn_at timestamptz
);
create index statement_standing on statement (document_id) where withdrawn_at is null;
create index statement_speaker on statement (speaker_id) where withdrawn_at is null;

-- What all documents together say of a speaker.
create table speaker (
    id text primary key,
    type text not null,
    name text not null,
    -- Core's JSON form of a speaker.
    body jsonb not null,
    recorded_at timestamptz not null
);

-- The change feed. Rows are only ever added.
create table change_log (
    -- 1, 2, 3 ... in commit order and without gaps: assigned under a lock that is held until the commit.
    position bigint primary key,
    recorded_at timestamptz not null,
    type text not null,
    -- The id of the document, statement or speaker that changed.
    subject text not null,
    -- Core's JSON form of a change, byte for byte as it is served.
    change json not null
);

-- Requests that carried an idempotency key, kept for a bounded time.
create table idempotency_key (
    key text primary key,
    -- SHA-256 of what was asked; the same key with another request is refused.
    request text not null,
    -- What was answered.
    answer json not null,
    created_at timestamptz not null
);
create index idempotency_key_created_at on idempotency_key (created_at);
