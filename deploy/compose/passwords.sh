#!/usr/bin/env bash
# Writes .env with new passwords beside the compose file; never over one that is there, as the databases know its passwords.
set -euo pipefail
cd "$(dirname "$0")"
umask 077
set -o noclobber
{
  for name in POSTGRES_PASSWORD PARLEY_INGEST_PASSWORD PARLEY_QUERY_PASSWORD; do
    echo "$name=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')"
  done
} > .env
echo "wrote $PWD/.env"
