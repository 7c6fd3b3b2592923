# For the checks beside this file, which source it: a PostgreSQL of their own, and waiting. Not run by itself.
# Needs server programs of PostgreSQL: on the PATH, or where Debian puts them.
# shellcheck shell=bash

fail() { printf '%s: FAILED: %s\n' "${0##*/}" "$*" >&2; exit 1; }
say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }

programs_of_postgres() {
  if command -v initdb >/dev/null; then dirname "$(command -v initdb)"; return; fi
  find /usr/lib/postgresql -name initdb -printf '%h\n' 2>/dev/null | sort -V | tail -n 1
}
pg=$(programs_of_postgres)
[ -n "$pg" ] || fail "there are no server programs of PostgreSQL; install them (Debian: postgresql)"

# PostgreSQL refuses to run as root.
as_ordinary_user() {
  if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

# free_port: one that nobody listens on.
free_port() {
  local port
  while port=$((20000 + RANDOM % 20000)) && (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}

# start_postgres FOLDER: a server with the databases of both services; sets PGPORT, and a password as PARLEY_*_PASSWORD.
start_postgres() {
  postgres_folder=$1
  mkdir -p "$postgres_folder"
  if [ "$(id -u)" = 0 ]; then chown postgres "$postgres_folder"; fi
  PGPORT=$(free_port)
  PARLEY_INGEST_PASSWORD=$(random) PARLEY_QUERY_PASSWORD=$(random)
  export PGHOST=$postgres_folder PGPORT PARLEY_INGEST_PASSWORD PARLEY_QUERY_PASSWORD
  as_ordinary_user "$pg/initdb" --pgdata="$postgres_folder/data" --username=postgres --encoding=UTF8 --locale=C \
    --auth-local=trust --auth-host=scram-sha-256 >"$postgres_folder.log"
  as_ordinary_user "$pg/pg_ctl" start --wait --pgdata="$postgres_folder/data" --log="$postgres_folder/server.log" \
    --options="-p $PGPORT -c listen_addresses=127.0.0.1 -c unix_socket_directories=$postgres_folder" >>"$postgres_folder.log"
  # The same script that makes the databases of compose and of the cluster.
  PATH="$pg:$PATH" bash "$root/deploy/kustomize/components/postgres/databases.sh" >>"$postgres_folder.log"
}

stop_postgres() {
  if [ -z "${postgres_folder:-}" ]; then return; fi
  as_ordinary_user "$pg/pg_ctl" stop --mode=fast --pgdata="$postgres_folder/data" >>"$postgres_folder.log" 2>&1 || true
}

random() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }

# until_true SECONDS WHAT COMMAND...
until_true() {
  local patience=$1 what=$2 end=$((SECONDS + $1))
  shift 2
  until "$@"; do
    [ $SECONDS -lt $end ] || fail "$what: not within $patience s"
    sleep 0.5
  done
}

# Patient, for machines that do much else.
answers() { curl --silent --fail --output /dev/null --max-time 60 "$@"; }
