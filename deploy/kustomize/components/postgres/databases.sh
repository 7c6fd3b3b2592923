#!/bin/bash
# Run once by the image of PostgreSQL, when it makes its data folder: one database for each service, owned by a role that
# can do nothing else. Compose uses this file as well.
set -euo pipefail
for service in ingest query; do
  password=PARLEY_${service^^}_PASSWORD
  psql --set=ON_ERROR_STOP=1 --set=role="parley_$service" --set=password="${!password:?is not set}" \
    --username="${POSTGRES_USER:-postgres}" --dbname=postgres <<'SQL'
create role :"role" login password :'password';
create database :"role" owner :"role";
revoke all on database :"role" from public;
SQL
done
