#!/usr/bin/env bash
# Puts a backup of the record into an empty database. Stop both services first; afterwards build the read model again, as
# it may hold what the backup does not: docs/how-to/operate.md has the whole way.
#
#   restore.sh FILE
#
# The database is that of the PG* variables, as for backup.sh; PGUSER will own the tables.
set -euo pipefail
file=${1:?usage: restore.sh FILE}
export PGDATABASE=${PGDATABASE:-parley_ingest}

(cd "$(dirname "$file")" && sha256sum --check --quiet "$(basename "$file").sha256")
tables=$(psql --no-psqlrc --tuples-only --no-align \
  --command "select count(*) from information_schema.tables where table_schema = 'public'")
if [ "$tables" != 0 ]; then
  echo "restore.sh: $PGDATABASE has $tables tables; restore into an empty database" >&2
  exit 1
fi
# All or nothing.
pg_restore --dbname="$PGDATABASE" --no-owner --no-privileges --single-transaction --exit-on-error "$file"
# What is not ours cannot be analysed, and says so at length.
psql --no-psqlrc --quiet --command 'set client_min_messages = error' --command 'analyze'
