-- Extensions, with a version, because that decides what they hold.
select 'extension' as type, '' as schema, e.extname as name, null::oid as table_oid,
       array_remove(array[
           format('CREATE EXTENSION %I SCHEMA %I VERSION %L', e.extname, n.nspname, e.extversion),
           format('COMMENT ON EXTENSION %I IS %L', e.extname, obj_description(e.oid, 'pg_extension'))], null) as creation,
       array[format('DROP EXTENSION %I', e.extname)] as removal,
       null::oid as class, null::oid as object, n.oid as feature_of, 0 as feature_part,
       'pg_extension'::regclass::oid as self_class, e.oid as self, null::int[] as described
from pg_extension e
join pg_namespace n on n.oid = e.extnamespace
where e.extname <> 'plpgsql'
