-- Gives the connected database and all that is in it to the role named by alur.owner. What an earlier version made belongs to the
-- superuser; extensions and what they brought stay where they are.
do $$
declare
    thing record;
    owner constant name := current_setting('alur.owner');
begin
    execute format('alter database %I owner to %I', current_database(), owner);
    for thing in select nspname as name from pg_namespace
            where nspname !~ '^pg_' and nspname <> 'information_schema' loop
        execute format('alter schema %I owner to %I', thing.name, owner);
    end loop;
    for thing in select c.oid::regclass as name, c.relkind as kind from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
            and pg_get_userbyid(c.relowner) <> owner
            and not exists (select 1 from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid
                and d.deptype in ('e', 'a', 'i') and (d.deptype = 'e' or c.relkind = 'S')) loop
        execute format('alter %s %s owner to %I', case thing.kind when 'v' then 'view' when 'm' then 'materialized view'
            when 'S' then 'sequence' when 'f' then 'foreign table' else 'table' end, thing.name, owner);
    end loop;
    for thing in select p.oid::regprocedure as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and pg_get_userbyid(p.proowner) <> owner
            and not exists (select 1 from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e') loop
        execute format('alter routine %s owner to %I', thing.name, owner);
    end loop;
    for thing in select t.oid::regtype as name from pg_type t join pg_namespace n on n.oid = t.typnamespace
            where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and pg_get_userbyid(t.typowner) <> owner
            and t.typtype in ('e', 'd', 'c', 'r') and (t.typrelid = 0 or exists (
                select 1 from pg_class c where c.oid = t.typrelid and c.relkind = 'c'))
            and not exists (select 1 from pg_depend d where d.classid = 'pg_type'::regclass and d.objid = t.oid and d.deptype = 'e') loop
        execute format('alter type %s owner to %I', thing.name, owner);
    end loop;
end $$
