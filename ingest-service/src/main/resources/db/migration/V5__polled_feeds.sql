-- What is remembered of each news feed that is polled, so that replicas share the work and a restart repeats none of it.
create table polled_feed (
    address       text primary key,
    -- As the publisher gave them with the last answer; sent back, so that an unchanged feed is not sent again.
    etag          text,
    last_modified text,
    -- Failures in a row; each doubles the time until the next attempt.
    failures      integer     not null default 0,
    -- When the feed was read last without failing.
    read_at       timestamptz,
    -- Not before; whoever polls a feed moves this first, so that no other replica polls it too.
    next_at       timestamptz not null
);
