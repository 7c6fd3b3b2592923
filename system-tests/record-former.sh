#!/usr/bin/env bash
# Keeps what a release leaves in its databases, for UpgradeIT: record-former.sh CHECKOUT NAME
# Runs the packaged services of CHECKOUT (of that release, built with ./mvnw -DskipTests package) on a PostgreSQL of their
# own, gives them our samples, a new version, a retraction, corrections, somebody who signs in, and a feed to poll, and
# writes both databases and the feed into src/test/resources/former/NAME. Needs curl and PostgreSQL (server and clients).
set -euo pipefail
[ $# = 2 ] || { sed -n 2,6p "$0" >&2; exit 2; }
former=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
into=$here/src/test/resources/former/$2
# shellcheck source=deploy/checks/surroundings.sh
. "$root/deploy/checks/surroundings.sh"

work=$(mktemp -d)
chmod 755 "$work"
services=()
finish() {
  for service in "${services[@]}"; do
    if kill "$service" 2>/dev/null; then wait "$service" 2>/dev/null || true; fi
  done
  stop_postgres
  rm -rf "$work"
}
trap finish EXIT
dump=$pg/pg_dump
[ -x "$dump" ] || dump=$(find /usr/lib/postgresql -name pg_dump | sort -V | tail -n 1)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
start_postgres "$work/postgres"
ingest=$(free_port) query=$(free_port)
key=$(random)

start() { # service
  local password=PARLEY_${1^^}_PASSWORD
  QUARKUS_DATASOURCE_JDBC_URL="jdbc:postgresql://127.0.0.1:$PGPORT/parley_$1" \
    QUARKUS_DATASOURCE_USERNAME="parley_$1" QUARKUS_DATASOURCE_PASSWORD=${!password} \
    QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT=60S QUARKUS_HTTP_PORT=${!1} PARLEY_POSTGRES_MODE=external \
    PARLEY_ACCESS_ANONYMOUS=$2 PARLEY_ACCESS_KEYS="desk:curator:$(printf %s "$key" | sha256sum | cut -d' ' -f1)" \
    PARLEY_FEED_URL="http://127.0.0.1:$ingest" PARLEY_INDEX_FOLDER="$work/index" \
    PARLEY_POLL_FEEDS="http://127.0.0.1:$query/v1/statements?format=atom" PARLEY_POLL_INSIDE=true \
    PARLEY_POLL_LOOK=1S PARLEY_POLL_EVERY=1S \
    "$java" -Xmx500m -jar "$former/$1-service/target/quarkus-app/quarkus-run.jar" >"$work/$1.log" 2>&1 &
  services+=($!)
}
submit() { # type body option...
  curl --silent --fail --max-time 60 --header "Content-Type: $1" --data-binary "$2" "${@:3}" "http://127.0.0.1:$ingest/v1/documents"
}
document_in() { sed 's/.*"document":"\([^"]*\)".*/\1/'; }
correct() { # members of JSON: prints the id of the correction
  curl --silent --fail --header 'Content-Type: application/json' \
    --data-binary "{$1,\"by\":\"desk\",\"why\":\"so that there is one\"}" "http://127.0.0.1:$ingest/v1/curations" |
    grep --only-matching 'c-[0-9a-f]\{16\}' | head -n 1
}
first() { grep --only-matching "$1-[0-9a-f]\{16,\}" | head -n 1; } # letter
statements() { curl --silent --fail "http://127.0.0.1:$query/v1/statements?$1"; }
polled() { curl --silent --fail "http://127.0.0.1:$ingest/q/metrics" | grep 'parley_poll_feeds_total{outcome="read"' >/dev/null; }
story() { # words
  printf '{"url":"https://news.example/1","text":"LISK, March 10. \\"%s,\\" Foreign Minister Ada Roth said on Thursday."}' "$1"
}
found() { statements q=talks | grep 'The talks go on' >/dev/null; } # what was submitted last

start ingest admin
start query reader
until_true 300 "the ingest-service is ready" answers "http://127.0.0.1:$ingest/q/health/ready"
until_true 300 "the query-service is ready" answers "http://127.0.0.1:$query/q/health/ready"
for document in "$root"/samples/*.txt; do submit text/plain "@$document" >/dev/null; done
for document in "$root"/samples/*.html; do submit text/html "@$document" >/dev/null; done
submit application/json "$(story 'There is no deal')" >/dev/null
submit application/json "$(story 'There is no deal yet')" >/dev/null
retracted=$(submit text/plain 'LISK, March 11. "This was never said," Foreign Minister Ada Roth said on Friday.' | document_in)
curl --silent --fail --request DELETE "http://127.0.0.1:$ingest/v1/documents/$retracted"
split=$(submit text/plain 'LISK, March 12. "The talks go on," Foreign Minister Ada Roth said on Saturday.' \
  --header 'Idempotency-Key: the third of March twelfth' | document_in)
until_true 120 "what was submitted can be searched" found

speaker=$(statements "document=$split" | first s)
accepted=$(statements "document=$split" | first q)
rejected=$(statements "q=yet" | first q)
correct "\"act\":\"alias\",\"subject\":\"$speaker\",\"name\":\"Ada of Lisk\"" >/dev/null
correct "\"act\":\"accept\",\"subject\":\"$accepted\"" >/dev/null
undone=$(correct "\"act\":\"reject\",\"subject\":\"$rejected\"")
curl --silent --fail --output /dev/null --header 'Content-Type: application/json' \
  --data-binary '{"by":"desk","why":"so that one is undone"}' "http://127.0.0.1:$ingest/v1/curations/$undone/undo"
correct "\"act\":\"split\",\"subject\":\"$speaker\",\"documents\":[\"$split\"]" >/dev/null
desk=http://127.0.0.1:$ingest/desk/sign-in
token=$(curl --silent --fail --cookie-jar "$work/cookies" "$desk" | sed -n 's/.*name="token" value="\([^"]*\)".*/\1/p' | head -n 1)
curl --silent --fail --output /dev/null --cookie "$work/cookies" --header "Origin: http://127.0.0.1:$ingest" \
  --data-urlencode "token=$token" --data-urlencode "key=$key" "$desk"
until_true 60 "a feed is polled" polled
position=$(curl --silent --fail "http://127.0.0.1:$ingest/v1/changes?after=0&limit=1000" | sed -n 's/.*"next" *: *\([0-9]*\).*/\1/p')
followed() { curl --silent "http://127.0.0.1:$query/q/health/ready" | grep "\"position\": *$position" >/dev/null; }
until_true 60 "the query-service has read it all" followed

mkdir -p "$into"
for service in ingest query; do
  password=PARLEY_${service^^}_PASSWORD
  # Rows as statements, so that JDBC can execute it; without the two lines that only psql understands.
  PGHOST=127.0.0.1 PGPASSWORD=${!password} "$dump" --username="parley_$service" --dbname="parley_$service" \
    --inserts --rows-per-insert=200 --no-owner --no-privileges --no-comments | sed -E '/^\\(un)?restrict [[:alnum:]]+$/d' |
    gzip -9n >"$into/$service.sql.gz"
done
curl --silent --fail "http://127.0.0.1:$ingest/v1/changes?after=0&limit=1000" | gzip -9n >"$into/feed.json.gz"
say "kept: $(cd "$into" && echo ./* && du -sh . | cut -f1)"
