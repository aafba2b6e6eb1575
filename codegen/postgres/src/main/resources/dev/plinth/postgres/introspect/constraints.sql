-- Constraints of tables. A foreign key that references a partitioned table has one of its own for each partition.
select c.oid,
       c.conrelid as table_oid,
       c.conname as name,
       quote_ident(c.conname) as quoted_name,
       c.conrelid::regclass as quoted_table,
       c.contype as type,
       (select array_agg(a.attname order by k.place)
        from unnest(c.conkey) with ordinality k (number, place)
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number) as columns,
       case when c.contype = 'c' then pg_get_expr(c.conbin, c.conrelid) end as expression,
       coalesce(nullif(n.nspname, current_schema()), '') as target_schema,
       target.relname as target,
       (select array_agg(a.attname order by k.place)
        from unnest(c.confkey) with ordinality k (number, place)
        join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.number) as target_columns,
       (select string_agg(quote_ident(a.attname), ', ' order by a.attnum)
        from jsonb_array_elements_text(nullif(to_jsonb(c) -> 'confdelsetcols', 'null'::jsonb)) k -- not before PostgreSQL 15
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k::int) as deleted_columns,
       c.confdeltype as on_delete,
       c.confupdtype as on_update,
       c.confmatchtype as match,
       c.condeferrable as deferrable,
       c.condeferred as deferred,
       c.convalidated as validated,
       coalesce((to_jsonb(c) ->> 'conenforced')::boolean, true) as enforced, -- not before PostgreSQL 18
       c.connoinherit as local,
       pg_get_constraintdef(c.oid) as definition,
       c.conindid as index_oid,
       c.conparentid <> 0 as inherited,
       obj_description(c.oid, 'pg_constraint') as comment
from pg_constraint c
join pg_class r on r.oid = c.conrelid
join pg_namespace s on s.oid = r.relnamespace
left join pg_class target on target.oid = c.confrelid
left join pg_namespace n on n.oid = target.relnamespace
where s.nspname !~ '^pg_' and s.nspname <> 'information_schema'
  and c.contype in ('p', 'u', 'c', 'f', 'x', 'n')
  and r.relname <> 'flyway_schema_history'
order by c.conrelid, c.conname
