-- What lists of statements show of a document, so that they need not read its text.

alter table document add column head text;                     -- DocumentHead; null once retracted
update document set head = (body::jsonb - 'text' - 'segments')::text where body is not null;
