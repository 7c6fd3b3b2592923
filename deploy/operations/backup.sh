#!/usr/bin/env bash
# Writes a backup of the record, the one thing that cannot be made again, while the services run. The read model is not
# saved: it is built from the record.
#
#   backup.sh FOLDER
#
# The database is that of the PG* variables (PGHOST, PGPORT, PGUSER, PGPASSWORD; PGDATABASE, by default parley_ingest).
# Writes FOLDER/parley-<time>.dump and beside it its SHA-256. The file gets its name once it is complete and readable.
set -euo pipefail
folder=${1:?usage: backup.sh FOLDER}
export PGDATABASE=${PGDATABASE:-parley_ingest}
umask 077
mkdir -p "$folder"
name=parley-$(date -u +%Y%m%dT%H%M%SZ).dump
unfinished=$(mktemp "$folder/.unfinished-XXXXXX")
trap 'rm -f "$unfinished"' EXIT

# One snapshot: documents and change log fit each other, whatever is written meanwhile.
pg_dump --format=custom --no-owner --no-privileges --file="$unfinished"
pg_restore --list "$unfinished" >/dev/null
sync "$unfinished"
mv --no-clobber "$unfinished" "$folder/$name"
(cd "$folder" && sha256sum "$name" >"$name.sha256")
echo "$folder/$name"
