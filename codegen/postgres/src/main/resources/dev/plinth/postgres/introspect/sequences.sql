-- Sequences, with the column that owns them. Those of identity columns are told apart by the kind of ownership.
select c.oid,
       coalesce(nullif(n.nspname, current_schema()), '') as schema,
       c.relname as name,
       format_type(s.seqtypid, null) as type,
       s.seqstart as start, s.seqincrement as increment, s.seqmin as least, s.seqmax as greatest, s.seqcycle as cycles, s.seqcache as cached,
       d.refobjid as owner_oid, d.refobjsubid as owner_number,
       coalesce(d.deptype = 'i', false) as identity,
       obj_description(c.oid, 'pg_class') as comment
from pg_class c
join pg_sequence s on s.seqrelid = c.oid
join pg_namespace n on n.oid = c.relnamespace
left join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = c.oid and d.refclassid = 'pg_class'::regclass
                     and d.refobjsubid > 0 and d.deptype in ('a', 'i')
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
