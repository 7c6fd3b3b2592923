#!/usr/bin/env bash
# Loses the record and gets it back: both services on a PostgreSQL given by settings, documents, a backup, documents behind
# the backup, the loss of both databases, a restore, a rebuild. The feed must then be what it was at the backup, byte for
# byte, and so must the answers; and the record must go on.
#
# Needs curl and PostgreSQL (server and clients); the services must have been packaged (./mvnw -DskipTests package).
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
# shellcheck source=deploy/checks/surroundings.sh
. "$root/deploy/checks/surroundings.sh"

work=$(mktemp -d)
chmod 755 "$work"
declare -A process
finish() {
  local code=$?
  for service in "${!process[@]}"; do
    if [ $code -ne 0 ]; then tail -n 30 "$work/$service.log" >&2; fi
    # what was killed ends with a code of its own, which is not that of the check
    if kill "${process[$service]}" 2>/dev/null; then wait "${process[$service]}" 2>/dev/null || true; fi
  done
  stop_postgres
  rm -rf "$work"
}
trap finish EXIT

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
start_postgres "$work/postgres"
export PATH=$pg:$PATH
key=$(random)
ingest=$(free_port) query=$(free_port)

start() { # service
  local service=$1 password=PARLEY_${1^^}_PASSWORD
  [ -f "$root/$service-service/target/quarkus-app/quarkus-run.jar" ] || fail "run ./mvnw -DskipTests package"
  # By rules alone: what is checked here does not depend on how documents are read.
  QUARKUS_DATASOURCE_JDBC_URL="jdbc:postgresql://127.0.0.1:$PGPORT/parley_$service" \
    QUARKUS_DATASOURCE_USERNAME="parley_$service" QUARKUS_DATASOURCE_PASSWORD=${!password} \
    QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT=60S QUARKUS_HTTP_PORT=${!service} PARLEY_POSTGRES_MODE=external PARLEY_EXTRACTION_MODE=fast PARLEY_MEANING_ENABLED=false \
    PARLEY_ACCESS_KEYS="check:admin:$(printf %s "$key" | sha256sum | cut -d' ' -f1)" \
    PARLEY_FEED_URL="http://127.0.0.1:$ingest" PARLEY_INDEX_FOLDER="$work/index" \
    "$java" -Xmx400m -jar "$root/$service-service/target/quarkus-app/quarkus-run.jar" >"$work/$service.log" 2>&1 &
  process[$service]=$!
}
ready() { # service
  until_true 240 "the $1-service is ready" answers "http://127.0.0.1:${!1}/q/health/ready"
}
stop() { # service
  kill "${process[$1]}"
  wait "${process[$1]}" || true
  unset "process[$1]"
}
submit() { # text
  answers --header "X-API-Key: $key" --header 'Content-Type: text/plain' --data-binary "$1" \
    "http://127.0.0.1:$ingest/v1/documents" || fail "a document was not accepted: $1"
}
feed() { curl --silent --fail "http://127.0.0.1:$ingest/v1/changes?after=0&limit=1000"; }
answer() { curl --silent --fail "http://127.0.0.1:$query/v1/statements?per_page=100"; }
# Reads to the end, as a reader that goes away early makes curl fail.
holds() { curl --silent --fail "http://127.0.0.1:$query/v1/statements?q=deal" | grep "$1" >/dev/null; }

start ingest
start query
ready ingest
ready query
for document in "$root"/samples/*.txt; do submit "$(cat "$document")"; done
submit 'LISK, March 10. /Nordpress/. “There is no deal,” Foreign Minister Ada Roth said on Thursday.'
until_true 60 "what was submitted can be searched" holds 'There is no deal'
feed >"$work/feed.before"
answer >"$work/answer.before"

backup=$(PGUSER=postgres PGDATABASE=parley_ingest "$root/deploy/operations/backup.sh" "$work/backups")
say "a backup of $(stat --format %s "$backup") bytes"
submit 'LISK, March 12. /Nordpress/. “There never was a deal,” Foreign Minister Ada Roth said on Saturday.'
until_true 60 "what was submitted can be searched" holds 'There never was a deal'

stop ingest
stop query
for service in ingest query; do
  psql --quiet --username=postgres --dbname=postgres --command "drop database parley_$service" \
    --command "create database parley_$service owner parley_$service"
done
say "both databases are lost"

restore() { PGHOST=127.0.0.1 PGUSER=parley_ingest PGPASSWORD=$PARLEY_INGEST_PASSWORD "$root/deploy/operations/restore.sh" "$1"; }
cp "$backup" "$work/backups/damaged.dump"
printf x >>"$work/backups/damaged.dump"
(cd "$work/backups" && sed "s/  .*/  damaged.dump/" "$(basename "$backup").sha256" >damaged.dump.sha256)
if restore "$work/backups/damaged.dump" >/dev/null 2>&1; then fail "a damaged backup was restored"; fi
restore "$backup"
if restore "$backup" 2>/dev/null; then fail "a backup was restored over a record"; fi

start ingest
start query
ready ingest
ready query
until_true 60 "the restored record can be searched" holds 'There is no deal'
feed | cmp - "$work/feed.before" || fail "the feed is not what it was at the backup"
answer | cmp - "$work/answer.before" || fail "the answers are not what they were at the backup"
submit 'LISK, March 14. /Nordpress/. “There will be a deal,” Foreign Minister Ada Roth said on Monday.'
until_true 60 "the record goes on" holds 'There will be a deal'
say "feed and answers are what they were at the backup, and the record goes on"
say "all passed"
