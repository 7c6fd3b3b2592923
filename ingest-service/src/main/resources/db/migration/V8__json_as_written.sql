-- JSON is kept as it was written. Parsed into another form it costs as much as all else about the row, and it is not the same text
-- when it is read, so that rows that say the same as before were written once more.
alter table statement
    alter column body type text using cast(body as text),
    alter column found type text using cast(found as text);
alter table extraction alter column body type text using cast(body as text);
alter table change_log alter column change type text using cast(change as text);
alter table speaker_mention alter column body type text using cast(body as text);
alter table negotiation
    alter column account type text using cast(account as text),
    alter column report type text using cast(report as text),
    alter column body type text using cast(body as text);
alter table curation
    alter column body type text using cast(body as text),
    alter column undone type text using cast(undone as text);
alter table idempotency_key alter column answer type text using cast(answer as text);
-- The names of speakers are asked for; what was settled about them (ground) is, too, and is written seldom.
alter table speaker
    alter column said type text using cast(said as text),
    alter column known type text using cast(known as text),
    alter column body type json using cast(body as json);
