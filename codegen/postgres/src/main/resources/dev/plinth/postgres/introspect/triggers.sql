-- Triggers that users made.
select t.oid,
       t.tgrelid as table_oid,
       t.tgname as name,
       t.tgtype as type,
       t.tgfoid as routine_oid,
       coalesce(nullif(fn.nspname, current_schema()), '') as routine_schema,
       f.proname as routine,
       pg_get_triggerdef(t.oid, true) as definition,
       t.tgattr::text = '' and t.tgnargs = 0 and t.tgconstraint = 0 and t.tgoldtable is null and t.tgnewtable is null as plain,
       t.tgenabled as enabled,
       obj_description(t.oid, 'pg_trigger') as comment
from pg_trigger t
join pg_class c on c.oid = t.tgrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_proc f on f.oid = t.tgfoid
join pg_namespace fn on fn.oid = f.pronamespace
where not t.tgisinternal
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
order by t.oid
