-- Indexes, also those of keys.
select i.indexrelid as oid,
       i.indrelid as table_oid,
       coalesce(nullif(n.nspname, current_schema()), '') as schema,
       c.relname as name,
       i.indisunique as unique,
       m.amname as method,
       i.indnkeyatts as parts,
       (select array_agg(pg_get_indexdef(i.indexrelid, p, false) order by p) from generate_series(1, i.indnatts::int) p) as columns,
       (select array_agg(a.attname order by p.place)
        from unnest(i.indkey::int2[]) with ordinality p (number, place)
        left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = p.number and p.number <> 0) as names,
       (select array_agg(o order by place) from unnest(i.indoption::int2[]) with ordinality u (o, place)) as options,
       (select array_agg(concat(
                   case when u.collation_oid <> 0
                             and u.collation_oid <> coalesce((select ia.attcollation from pg_attribute ia
                                                              where ia.attrelid = i.indrelid and ia.attnum = u.number), ty.typcollation)
                        then ' COLLATE ' || (select concat(quote_ident(nullif(cn.nspname, 'pg_catalog')) || '.', quote_ident(co.collname))
                                             from pg_collation co join pg_namespace cn on cn.oid = co.collnamespace
                                             where co.oid = u.collation_oid) end,
                   case when not oc.opcdefault or xa.attoptions is not null
                        then ' ' || (select concat(quote_ident(nullif(nullif(ns.nspname, 'pg_catalog'), current_schema())) || '.', quote_ident(oc.opcname))
                                     from pg_namespace ns where ns.oid = oc.opcnamespace) end,
                   case when xa.attoptions is not null
                        then '(' || (select string_agg(format('%I=%L', split_part(o, '=', 1), substr(o, strpos(o, '=') + 1)), ', ')
                                     from unnest(xa.attoptions) o) || ')' end)
                order by u.place)
        from unnest(i.indclass::oid[], i.indcollation::oid[], i.indkey::int2[]) with ordinality u (class_oid, collation_oid, number, place)
        join pg_opclass oc on oc.oid = u.class_oid
        join pg_attribute xa on xa.attrelid = i.indexrelid and xa.attnum = u.place
        join pg_type ty on ty.oid = xa.atttypid) as classes,
       pg_get_expr(i.indpred, i.indrelid) as predicate,
       pg_get_indexdef(i.indexrelid) as definition,
       c.reloptions as storage,
       ts.spcname as tablespace,
       i.indisvalid as valid,
       coalesce((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false) as nulls_equal, -- not before PostgreSQL 15
       (select k.oid from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x') and k.conrelid = i.indrelid) as constraint_oid,
       obj_description(i.indexrelid, 'pg_class') as comment
from pg_index i
join pg_class c on c.oid = i.indexrelid
join pg_class r on r.oid = i.indrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_am m on m.oid = c.relam
left join pg_tablespace ts on ts.oid = c.reltablespace
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and r.relkind in ('r', 'p', 'f', 'm')
  and r.relname <> 'flyway_schema_history'
order by i.indexrelid
