-- When statements entered the record and left it. The rows do not know that of what they hold, so they start again:
-- without its row in projection, the read model is built anew from the feed.

truncate projection, document, speaker, statement;

alter table statement add column recorded    bigint      not null;  -- position of the change by which it entered
alter table statement add column recorded_at timestamptz not null;  -- when that was
alter table statement add column updated_at  timestamptz not null;  -- when it was last found again
create index statement_by_entry on statement (recorded);
create index statement_by_time on statement (recorded_at, recorded);

create table withdrawal (
    statement_id  text         not null,   -- it may have come back since, and left again
    recorded      bigint       not null,   -- position of the change by which it entered the record
    recorded_at   timestamptz  not null,
    withdrawn     bigint       not null,   -- position of the change by which it left
    withdrawn_at  timestamptz  not null,
    primary key (statement_id, withdrawn)
);
create index withdrawal_by_position on withdrawal (withdrawn);
create index withdrawal_by_time on withdrawal (withdrawn_at);
