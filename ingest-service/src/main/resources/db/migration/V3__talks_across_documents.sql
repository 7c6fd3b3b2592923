-- Talks across documents: what each document tells of them, and which accounts are of the same talks.

create table negotiation (
    -- Derived from version and words; that of one account.
    id text primary key,
    -- The document whose account it is; no reference, as rows stay when accounts leave.
    document_id text not null,
    -- Accounts of one family may be of the same talks; null if nothing may be joined to this one by rule.
    family text,
    -- Core's JSON form of an account; null once it left the record.
    account jsonb,
    -- Core's JSON form of what decides to which talks it belongs.
    report jsonb,
    -- The split that took it away from what rules would join it to.
    split_id text references curation (id),
    -- Core's JSON form of the talks as all accounts tell them; null if they stand under another id or left the record.
    body jsonb,
    -- The id under which the talks stand.
    joined_to text,
    -- Why.
    reason text
);
create index negotiation_document on negotiation (document_id) where account is not null;
create index negotiation_family on negotiation (family) where account is not null;
create index negotiation_joined_to on negotiation (joined_to);
