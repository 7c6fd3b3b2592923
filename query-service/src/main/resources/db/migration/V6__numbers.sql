-- Numbers by which the index counts speakers and documents: counting by names makes an engine bring the names of all its parts
-- together for every question. They grow in the order of the feed and are known to nobody else.

alter table speaker add column number bigint generated always as identity unique;
alter table document add column number bigint generated always as identity unique;
