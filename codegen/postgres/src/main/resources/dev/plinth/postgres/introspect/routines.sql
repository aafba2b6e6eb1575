-- Functions and procedures, without those that come with a range type.
select p.oid,
       coalesce(nullif(n.nspname, current_schema()), '') as schema,
       p.proname as name,
       p.prokind as kind,
       concat(pg_get_function_identity_arguments(p.oid), ' defaults ' || nullif(p.pronargdefaults, 0)) as parameters,
       oidvectortypes(p.proargtypes) as argument_types,
       coalesce(pg_get_function_result(p.oid), '') as returns,
       l.lanname as language,
       substr(p.prosrc, 2, greatest(length(p.prosrc) - 2, 0)) as body,
       p.prokind = 'f' and p.pronargs = 0 and p.prorettype = 'trigger'::regtype and l.lanname = 'plpgsql' and p.prosrc ~ '^\n.*\n$'
           and not p.prosecdef and not p.proleakproof and not p.proisstrict and not p.proretset
           and p.provolatile = 'v' and p.proparallel = 'u' and p.procost = 100 and p.proconfig is null and p.prosupport = 0 as plain,
       case when n.nspname = current_schema()
            then regexp_replace(pg_get_functiondef(p.oid), '^(CREATE OR REPLACE (FUNCTION|PROCEDURE) )("([^"]|"")*"|[^".]*)\.', '\1')
            else pg_get_functiondef(p.oid)
       end as definition,
       obj_description(p.oid, 'pg_proc') as comment
from pg_proc p
join pg_namespace n on n.oid = p.pronamespace
join pg_language l on l.oid = p.prolang
where p.prokind <> 'a'
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.classid = 'pg_proc'::regclass and e.objid = p.oid and e.deptype = 'e')
  and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'i')
