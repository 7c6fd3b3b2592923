-- What curators say of statements, and the sessions of those who do it on pages.

-- Core's JSON form of the statement as it was last found; null if that is the body, but for the speaker.
alter table statement add column found jsonb;
-- Whether the last reading of its version found it; what curators settled stays without.
alter table statement add column still_found boolean not null default true;
update statement set still_found = withdrawn_at is null;
-- How probable it is that the statement is right, as in the body; for those who look at the least probable first.
alter table statement add column confidence double precision;
update statement set confidence = cast(body ->> 'confidence' as double precision);
create index statement_confidence on statement (confidence, id) where withdrawn_at is null;
create index statement_version on statement (version_id);

-- People who signed in on the pages.
create table desk_session (
    -- SHA-256 of what the browser keeps; whoever reads this table can sign in nowhere.
    id text primary key,
    -- SHA-256 of the API key with which they signed in; when that is withdrawn, so are its sessions.
    key_hash text not null,
    ends_at timestamptz not null
);
create index desk_session_ends_at on desk_session (ends_at);
