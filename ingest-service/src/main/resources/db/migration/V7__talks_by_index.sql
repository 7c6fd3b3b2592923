-- What is asked of accounts reads them as text, which PostgreSQL does not take for the condition of a partial index: it read
-- the whole table for each document.
drop index negotiation_document;
drop index negotiation_family;
create index negotiation_document on negotiation (document_id);
create index negotiation_family on negotiation (family);
