#!/usr/bin/env bash
# Builds the images, runs them as locked in as a cluster would, and looks whether they work: the migration that ends by
# itself, health, one document from submission to search, a PDF, and a stop that loses no answer.
#
#   deploy/checks/image.sh [--stand-ins] [--twice]
#
#   --stand-ins  base images made on this machine (deploy/images/stand-ins.sh, with mmdebstrap), where no registry can be
#                reached
#   --twice      builds a second time and compares the layers
#
# Needs podman, runc, curl, and server programs of PostgreSQL; the services must have been packaged
# (./mvnw -DskipTests package).
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
# shellcheck source=deploy/checks/surroundings.sh
. "$root/deploy/checks/surroundings.sh"

stand_ins=false twice=false
for option in "$@"; do
  case $option in
    --stand-ins) stand_ins=true ;;
    --twice) twice=true ;;
    *) fail "unknown option $option" ;;
  esac
done
command -v podman >/dev/null || fail "podman is not installed"
export CONTAINERS_CONF="${CONTAINERS_CONF:-$root/deploy/checks/containers.conf}"

work=$(mktemp -d)
chmod 755 "$work"
started=()
finish() {
  local code=$?
  for name in "${started[@]}"; do
    if [ $code -ne 0 ]; then podman logs --tail 30 "$name" >&2 || true; fi
    podman rm --force --time 1 "$name" >/dev/null 2>&1 || true
  done
  stop_postgres
  rm -rf "$work"
}
trap finish EXIT

# --- Build ---
build=(podman build --isolation chroot --timestamp 1767225600 -f "$root/deploy/images/Containerfile")
if $stand_ins; then
  if ! podman image exists gcr.io/distroless/cc-debian12:nonroot; then "$root/deploy/images/stand-ins.sh" podman; fi
  build+=(--pull=never)
fi
layers_of() { podman image inspect --format '{{range .RootFS.Layers}}{{.}} {{end}}' "$1"; }
for service in ingest query; do
  app=$root/$service-service/target/quarkus-app
  [ -f "$app/quarkus-run.jar" ] || fail "$app is not there; run ./mvnw -DskipTests package"
  image=localhost/parley/$service-service:checked
  "${build[@]}" --quiet --tag "$image" "$app" >/dev/null
  if $twice; then
    # Both have the same Java, which takes most of the time: it is made again with the first of them only.
    part=()
    if [ $service != ingest ]; then part=(--target service); fi
    before=$SECONDS
    "${build[@]}" --quiet "${part[@]}" --tag "$image-once" "$app" >/dev/null
    "${build[@]}" --quiet "${part[@]}" --no-cache --tag "$image-again" "$app" >/dev/null
    [ "$(layers_of "$image-once")" = "$(layers_of "$image-again")" ] || fail "two builds of $service-service differ"
    podman rmi "$image-once" "$image-again" >/dev/null
    say "$service-service: two builds, the same layers, in $((SECONDS - before)) s more"
  fi
  say "$service-service: $(podman image inspect --format '{{.Size}}' "$image") bytes"
done

# --- Run ---
start_postgres "$work/postgres"
mkdir "$work/index"
ingest_port=$(free_port) query_port=$(free_port)
# Since without keys nobody writes.
key=$(random)
port_of() { if [ "$1" = ingest ]; then echo "$ingest_port"; else echo "$query_port"; fi; }
# run NAME SERVICE OPTION...: as in the manifests, but in this machine's network
run() {
  local name=parley-check-$1 service=$2 password=PARLEY_${2^^}_PASSWORD
  shift 2
  started+=("$name")
  podman run --name "$name" --network host --read-only --read-only-tmpfs=false --user 10001:10001 --cap-drop ALL \
    --security-opt no-new-privileges --memory 1280m --tmpfs /tmp:rw,noexec,nosuid,nodev,size=256m \
    --env QUARKUS_DATASOURCE_JDBC_URL="jdbc:postgresql://127.0.0.1:$PGPORT/parley_$service" \
    --env QUARKUS_DATASOURCE_USERNAME="parley_$service" --env QUARKUS_DATASOURCE_PASSWORD="${!password}" \
    --env QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT=60S --env QUARKUS_HTTP_PORT="$(port_of "$service")" \
    --env PARLEY_ACCESS_KEYS="check:admin:$(printf %s "$key" | sha256sum | cut -d' ' -f1)" \
    "$@" "localhost/parley/$service-service:checked"
}

for service in ingest query; do
  run "$service-migration" $service --env QUARKUS_INIT_AND_EXIT=true >"$work/migration.log" 2>&1 \
    || { cat "$work/migration.log" >&2; fail "the migration of $service-service"; }
  say "$service-service: migrated and ended by itself"
done

no_migration=(--env QUARKUS_FLYWAY_MIGRATE_AT_START=false --env QUARKUS_FLYWAY_VALIDATE_AT_START=true)
run ingest ingest --detach "${no_migration[@]}" >/dev/null
run query query --detach "${no_migration[@]}" --env PARLEY_FEED_URL="http://127.0.0.1:$ingest_port" \
  --volume "$work/index:/var/lib/parley:U,rw" >/dev/null \
  || fail "the query-service's container does not start"
for probe in started live ready; do
  until_true 180 "health $probe of the ingest-service" answers "http://127.0.0.1:$ingest_port/q/health/$probe"
  until_true 180 "health $probe of the query-service" answers "http://127.0.0.1:$query_port/q/health/$probe"
done
say "both are ready"

text='LISK, March 10. /Nordpress/. “There is no deal,” Foreign Minister Ada Roth said on Thursday.'
answers --header "X-API-Key: $key" --header 'Content-Type: text/plain' --data-binary "$text" \
  "http://127.0.0.1:$ingest_port/v1/documents" || fail "a document was not accepted"
found() { curl --silent --fail "http://127.0.0.1:$query_port/v1/statements?q=deal" | grep 'There is no deal' >/dev/null; }
until_true 60 "the statement can be searched" found
say "a document went from submission to search"

# Read in a process of its own, which must be allowed to start in there.
pdf='%PDF-1.5
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 46>>stream
BT /F 12 Tf 72 700 Td (Ada Roth said no.)Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>'
answers --header "X-API-Key: $key" --header 'Content-Type: application/pdf' --data-binary "$pdf" \
  "http://127.0.0.1:$ingest_port/v1/extract" || fail "a PDF was not read"
say "a PDF was read"

for service in ingest query; do
  name=parley-check-$service
  say "$service-service: $(podman stats --no-stream --format '{{.MemUsage}}' $name) memory after one document"
  if podman exec $name /bin/sh -c true 2>/dev/null; then fail "$name has a shell"; fi
  [ "$(podman top $name user | tail -n 1)" != root ] || fail "$name runs as root"
done

# --- Stop: a request that waits in the ingest-service (a long poll) is still answered ---
end=$(curl --silent --fail "http://127.0.0.1:$ingest_port/v1/changes?after=0&limit=1000" | sed -n 's/.*"next" *: *\([0-9]*\).*/\1/p')
curl --silent --output /dev/null --write-out '%{http_code}' --max-time 30 \
  "http://127.0.0.1:$ingest_port/v1/changes?after=$end&wait=5" >"$work/answer" &
request=$!
sleep 1
for service in ingest query; do
  before=$SECONDS
  podman stop --time 30 parley-check-$service >/dev/null
  code=$(podman inspect --format '{{.State.ExitCode}}' parley-check-$service)
  [ "$code" = 143 ] || [ "$code" = 0 ] || fail "$service-service was not stopped gracefully: exit code $code"
  say "$service-service: stopped in $((SECONDS - before)) s, exit code $code"
done
wait $request || true
[ "$(cat "$work/answer")" = 200 ] || fail "the request under way was answered $(cat "$work/answer"), not 200"
say "the request under way was answered"
say "all passed"
