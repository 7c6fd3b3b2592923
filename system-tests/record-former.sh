#!/usr/bin/env bash
# Keeps what a release leaves in its databases, for UpgradeIT: record-former.sh CHECKOUT NAME
# Runs the packaged services of CHECKOUT (of that release, built with ./mvnw -DskipTests package) on a PostgreSQL of their
# own, gives them our samples, a new version and a retraction, and writes both databases and the feed into
# src/test/resources/former/NAME. Needs curl and PostgreSQL (server and clients).
set -euo pipefail
[ $# = 2 ] || { sed -n 2,5p "$0" >&2; exit 2; }
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

start() { # service
  local password=PARLEY_${1^^}_PASSWORD
  QUARKUS_DATASOURCE_JDBC_URL="jdbc:postgresql://127.0.0.1:$PGPORT/parley_$1" \
    QUARKUS_DATASOURCE_USERNAME="parley_$1" QUARKUS_DATASOURCE_PASSWORD=${!password} \
    QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT=60S QUARKUS_HTTP_PORT=${!1} PARLEY_POSTGRES_MODE=external \
    PARLEY_ACCESS_ANONYMOUS=$2 PARLEY_FEED_URL="http://127.0.0.1:$ingest" PARLEY_INDEX_FOLDER="$work/index" \
    "$java" -Xmx500m -jar "$former/$1-service/target/quarkus-app/quarkus-run.jar" >"$work/$1.log" 2>&1 &
  services+=($!)
}
submit() { # type body
  curl --silent --fail --max-time 60 --header "Content-Type: $1" --data-binary "$2" "http://127.0.0.1:$ingest/v1/documents"
}
story() { # words
  printf '{"url":"https://news.example/1","text":"LISK, March 10. \\"%s,\\" Foreign Minister Ada Roth said on Thursday."}' "$1"
}
found() { curl --silent --fail "http://127.0.0.1:$query/v1/statements?q=yet" | grep 'no deal yet' >/dev/null; }

start ingest admin
start query reader
until_true 300 "the ingest-service is ready" answers "http://127.0.0.1:$ingest/q/health/ready"
until_true 300 "the query-service is ready" answers "http://127.0.0.1:$query/q/health/ready"
for document in "$root"/samples/*.txt; do submit text/plain "@$document" >/dev/null; done
for document in "$root"/samples/*.html; do submit text/html "@$document" >/dev/null; done
submit application/json "$(story 'There is no deal')" >/dev/null
submit application/json "$(story 'There is no deal yet')" >/dev/null
retracted=$(submit text/plain 'LISK, March 11. "This was never said," Foreign Minister Ada Roth said on Friday.' |
  sed 's/.*"document":"\([^"]*\)".*/\1/')
curl --silent --fail --request DELETE "http://127.0.0.1:$ingest/v1/documents/$retracted"
until_true 120 "what was submitted can be searched" found

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
