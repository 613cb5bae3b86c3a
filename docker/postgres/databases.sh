#!/bin/sh
# Runs once, when the volume is empty: one database for Alur, and for the licensed engine one for its secondary storage.
set -eu
make() {
    psql -v ON_ERROR_STOP=1 -v name="$1" -v password="$2" --username postgres <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
}
make alur "$ALUR_DB_PASSWORD"
[ -z "${CAMUNDA_DB_PASSWORD:-}" ] || make camunda "$CAMUNDA_DB_PASSWORD"
