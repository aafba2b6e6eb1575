-- Tables of every kind, a row for each of their columns; one row for a table without columns.
select c.oid as table_oid, c.reltype as row_oid,
       coalesce(nullif(n.nspname, current_schema()), '') as schema,
       c.relname as name,
       case when c.relkind = 'p' then 'partitioned by ' || pg_get_partkeydef(c.oid)
            when c.relkind = 'f' then 'foreign'
            when c.relispartition then 'partition ' || pg_get_expr(c.relpartbound, c.oid)
            when c.reloftype <> 0 then 'of type ' || format_type(c.reloftype, null)
       end as special,
       (select string_agg(i.inhparent::regclass::text, ', ' order by i.inhseqno) from pg_inherits i where i.inhrelid = c.oid) as parents,
       obj_description(c.oid, 'pg_class') as comment,
       a.attnum as number,
       a.attname as column_name,
       format_type(a.atttypid, a.atttypmod) as type,
       a.attnotnull as required,
       a.attidentity as identity,
       a.attgenerated as generated,
       d.oid as default_oid,
       pg_get_expr(d.adbin, d.adrelid) as default_value,
       case when a.attcollation <> t.typcollation
            then (select concat(quote_ident(nullif(cn.nspname, 'pg_catalog')) || '.', quote_ident(co.collname))
                  from pg_collation co join pg_namespace cn on cn.oid = co.collnamespace
                  where co.oid = a.attcollation)
       end as collation,
       col_description(c.oid, a.attnum) as column_comment,
       coalesce(nullif(t.typelem, 0), t.oid) as element_oid
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
left join pg_type t on t.oid = a.atttypid
left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
where c.relkind in ('r', 'p', 'f')
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and c.relname <> 'flyway_schema_history'
  and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
order by c.oid, a.attnum
