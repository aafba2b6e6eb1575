-- What only the server's own statements describe, with the statements that make it and those that take it away. Class and object say
-- whose entry lists what it reads; feature_of and feature_part, what it is a feature of; self, under which number others depend on it.
with member as (
    select classid, objid from pg_depend where deptype = 'e'
),
schema as (
    select n.oid, n.nspname, coalesce(nullif(n.nspname, current_schema()), '') as schema
    from pg_namespace n
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and not exists (select from member m where m.classid = 'pg_namespace'::regclass and m.objid = n.oid)
),
relation as (
    select c.*, s.schema, c.oid::regclass::text as sql
    from pg_class c
    join schema s on s.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'f', 'v', 'm', 'c')
      and c.relname <> 'flyway_schema_history'
      and not exists (select from member m where m.classid = 'pg_class'::regclass and m.objid = c.oid)
),
type as (
    select t.*, s.schema, t.oid::regtype::text as sql
    from pg_type t
    join schema s on s.oid = t.typnamespace
    where t.typtype = 'd'
      and not exists (select from member m where m.classid = 'pg_type'::regclass and m.objid = t.oid)
),
named_collation (oid, name) as (
    select c.oid, concat(quote_ident(nullif(n.nspname, 'pg_catalog')) || '.', quote_ident(c.collname))
    from pg_collation c
    join pg_namespace n on n.oid = c.collnamespace
),
comment_on_column (oid, sql, number) as (
    select c.oid, format('COMMENT ON COLUMN %s.%I IS %L', c.sql, a.attname, col_description(c.oid, a.attnum)), a.attnum
    from relation c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('v', 'm', 'c') and col_description(c.oid, a.attnum) is not null
)
select 'schema' as type, '' as schema, nspname as name, null::oid as table_oid,
       array_remove(array[format('CREATE SCHEMA %I', nspname),
                          format('COMMENT ON SCHEMA %I IS ', nspname) || quote_literal(obj_description(oid, 'pg_namespace'))], null) as creation,
       array[format('DROP SCHEMA %I', nspname)] as removal,
       null::oid as class, null::oid as object, null::oid as feature_of, 0 as feature_part,
       'pg_namespace'::regclass::oid as self_class, oid as self, null::int[] as described
from schema
where schema <> '' and nspname <> 'public'

-- Views; the indexes of a materialized view and the triggers of a view come with it
union all
select case c.relkind when 'v' then 'view' else 'materialized view' end, c.schema, c.relname, null,
       array[concat('CREATE ', case c.relkind when 'v' then 'VIEW ' else 'MATERIALIZED VIEW ' end, c.sql,
                    (select ' USING ' || quote_ident(amname) from pg_am where oid = c.relam and amname <> 'heap'),
                    (select ' WITH (' || string_agg(concat(split_part(o, '=', 1), '=', quote_literal(substr(o, strpos(o, '=') + 1))), ', ') || ')'
                     from unnest(c.reloptions) o),
                    (select ' TABLESPACE ' || quote_ident(spcname) from pg_tablespace where oid = c.reltablespace),
                    ' AS', E'\n', rtrim(pg_get_viewdef(c.oid), ';'),
                    case when c.relkind = 'm' and not c.relispopulated then E'\n WITH NO DATA' end)]
           || array(select format('ALTER VIEW %s ALTER COLUMN %I SET DEFAULT %s', c.sql, a.attname, pg_get_expr(d.adbin, d.adrelid))
                    from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
                    where d.adrelid = c.oid order by a.attnum)
           || array(select format('COMMENT ON %s %s IS %L', case c.relkind when 'v' then 'VIEW' else 'MATERIALIZED VIEW' end, c.sql, obj_description(c.oid, 'pg_class'))
                    where obj_description(c.oid, 'pg_class') is not null)
           || array(select k.sql from comment_on_column k where k.oid = c.oid order by k.number),
       array[format('DROP %s %s', case c.relkind when 'v' then 'VIEW' else 'MATERIALIZED VIEW' end, c.sql)],
       'pg_rewrite'::regclass, (select w.oid from pg_rewrite w where w.ev_class = c.oid and w.rulename = '_RETURN'), null, 0,
       'pg_class'::regclass, c.oid, array(select k.number from comment_on_column k where k.oid = c.oid)
from relation c
where c.relkind in ('v', 'm')
union all
select 'index', c.schema, x.relname, null,
       array_remove(array[pg_get_indexdef(i.indexrelid),
                          format('COMMENT ON INDEX %s IS ', i.indexrelid::regclass) || quote_literal(obj_description(i.indexrelid, 'pg_class'))], null),
       array[format('DROP INDEX %s', i.indexrelid::regclass)],
       'pg_class'::regclass, i.indexrelid, c.oid, 0, 'pg_class'::regclass, i.indexrelid, null
from relation c
join pg_index i on i.indrelid = c.oid
join pg_class x on x.oid = i.indexrelid
where c.relkind = 'm' and i.indisvalid and not i.indisclustered
union all
select 'trigger', c.schema, concat(c.relname, '.', t.tgname), null,
       array_remove(array[pg_get_triggerdef(t.oid, true),
                          format('COMMENT ON TRIGGER %I ON %s IS ', t.tgname, c.sql) || quote_literal(obj_description(t.oid, 'pg_trigger'))], null),
       array[format('DROP TRIGGER %I ON %s', t.tgname, c.sql)],
       'pg_trigger'::regclass, t.oid, c.oid, 0, 'pg_trigger'::regclass, t.oid, null
from relation c
join pg_trigger t on t.tgrelid = c.oid
where c.relkind = 'v' and not t.tgisinternal and t.tgenabled = 'O'

-- Domains, whose default and constraints change without them
union all
select 'domain', schema, typname, null,
       array_remove(array[concat('CREATE DOMAIN ', sql, ' AS ', format_type(typbasetype, typtypmod),
                                 (select ' COLLATE ' || name from named_collation where oid = typcollation and oid <> (select b.typcollation from pg_type b where b.oid = typbasetype))),
                          format('COMMENT ON DOMAIN %s IS ', sql) || quote_literal(obj_description(oid, 'pg_type'))], null),
       array[format('DROP DOMAIN %s', sql)],
       'pg_type'::regclass, oid, null, 0, 'pg_type'::regclass, oid, null
from type
union all
select 'default of domain', schema, typname, null,
       array[format('ALTER DOMAIN %s SET DEFAULT %s', sql, typdefault)], array[format('ALTER DOMAIN %s DROP DEFAULT', sql)],
       null, null, oid, 0, null, null, null
from type where typdefault is not null
union all
select 'not null of domain', schema, typname, null,
       array[format('ALTER DOMAIN %s SET NOT NULL', sql)], array[format('ALTER DOMAIN %s DROP NOT NULL', sql)],
       null, null, oid, 0, null, null, null
from type where typnotnull
union all
select 'constraint of domain', t.schema, concat(t.typname, '.', c.conname), null,
       array_remove(array[format('ALTER DOMAIN %s ADD CONSTRAINT %I %s', t.sql, c.conname, pg_get_constraintdef(c.oid)),
                          format('COMMENT ON CONSTRAINT %I ON DOMAIN %s IS ', c.conname, t.sql) || quote_literal(obj_description(c.oid, 'pg_constraint'))], null),
       array[format('ALTER DOMAIN %s DROP CONSTRAINT %I', t.sql, c.conname)],
       'pg_constraint'::regclass, c.oid, t.oid, 0, 'pg_constraint'::regclass, c.oid, null
from type t
join pg_constraint c on c.contypid = t.oid and c.contype = 'c'
union all
select 'composite type', c.schema, c.relname, null,
       array[format('CREATE TYPE %s AS (%s)', c.sql,
                    (select string_agg(concat(quote_ident(a.attname), ' ', format_type(a.atttypid, a.atttypmod),
                                              ' COLLATE ' || (select name from named_collation where oid = a.attcollation and oid <> t.typcollation)), ', ' order by a.attnum)
                     from pg_attribute a join pg_type t on t.oid = a.atttypid
                     where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped))]
           || array(select format('COMMENT ON TYPE %s IS %L', c.sql, obj_description(c.reltype, 'pg_type')) where obj_description(c.reltype, 'pg_type') is not null)
           || array(select k.sql from comment_on_column k where k.oid = c.oid order by k.number),
       array[format('DROP TYPE %s', c.sql)],
       'pg_class'::regclass, c.oid, null, 0, 'pg_type'::regclass, c.reltype, null
from relation c
where c.relkind = 'c'

-- What hangs on tables
union all
select 'policy', c.schema, concat(c.relname, '.', p.polname), c.oid,
       array_remove(array[concat('CREATE POLICY ', quote_ident(p.polname), ' ON ', c.sql, case when not p.polpermissive then ' AS RESTRICTIVE' end,
                                 case p.polcmd when 'r' then ' FOR SELECT' when 'a' then ' FOR INSERT' when 'w' then ' FOR UPDATE' when 'd' then ' FOR DELETE' end,
                                 ' TO ', (select string_agg(case when role = 0 then 'PUBLIC' else role::regrole::text end, ', ' order by role::regrole::text) from unnest(p.polroles) role),
                                 ' USING (' || pg_get_expr(p.polqual, p.polrelid) || ')', ' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')'),
                          format('COMMENT ON POLICY %I ON %s IS ', p.polname, c.sql) || quote_literal(obj_description(p.oid, 'pg_policy'))], null),
       array[format('DROP POLICY %I ON %s', p.polname, c.sql)],
       'pg_policy'::regclass, p.oid, null, 0, 'pg_policy'::regclass, p.oid, null
from relation c
join pg_policy p on p.polrelid = c.oid
union all
select 'rule', c.schema, concat(c.relname, '.', w.rulename), c.oid,
       array_remove(array[rtrim(pg_get_ruledef(w.oid), ';'),
                          format('COMMENT ON RULE %I ON %s IS ', w.rulename, c.sql) || quote_literal(obj_description(w.oid, 'pg_rewrite'))], null),
       array[format('DROP RULE %I ON %s', w.rulename, c.sql)],
       'pg_rewrite'::regclass, w.oid, null, 0, 'pg_rewrite'::regclass, w.oid, null
from relation c
join pg_rewrite w on w.ev_class = c.oid
where w.rulename <> '_RETURN' and w.ev_enabled = 'O' and c.relkind in ('r', 'p', 'f')
union all
select 'statistics', n.schema, s.stxname, c.oid,
       array_remove(array[pg_get_statisticsobjdef(s.oid),
                          case when coalesce(s.stxstattarget, -1) <> -1 then format('ALTER STATISTICS %I.%I SET STATISTICS %s', n.nspname, s.stxname, s.stxstattarget) end,
                          format('COMMENT ON STATISTICS %I.%I IS ', n.nspname, s.stxname) || quote_literal(obj_description(s.oid, 'pg_statistic_ext'))], null),
       array[format('DROP STATISTICS %I.%I', n.nspname, s.stxname)],
       'pg_statistic_ext'::regclass, s.oid, null, 0, 'pg_statistic_ext'::regclass, s.oid, null
from relation c
join pg_statistic_ext s on s.stxrelid = c.oid
join schema n on n.oid = s.stxnamespace
union all
select feature.type, c.schema, c.relname, c.oid, array[format('ALTER TABLE %s %s', c.sql, feature.made)], array[format('ALTER TABLE %s %s', c.sql, feature.unmade)],
       null, null, null, 0, null, null, null
from relation c
cross join lateral (values
    ('unlogged table', case when c.relpersistence = 'u' then 'SET UNLOGGED' end, 'SET LOGGED'),
    ('row level security', case when c.relrowsecurity then 'ENABLE ROW LEVEL SECURITY' end, 'DISABLE ROW LEVEL SECURITY'),
    ('forced row level security', case when c.relforcerowsecurity then 'FORCE ROW LEVEL SECURITY' end, 'NO FORCE ROW LEVEL SECURITY'),
    ('replica identity', case c.relreplident when 'f' then 'REPLICA IDENTITY FULL' when 'n' then 'REPLICA IDENTITY NOTHING' end, 'REPLICA IDENTITY DEFAULT'),
    ('storage parameters',
     (select 'SET (' || string_agg(concat(split_part(o, '=', 1), '=', quote_literal(substr(o, strpos(o, '=') + 1))), ', ') || ')' from unnest(c.reloptions) o),
     (select 'RESET (' || string_agg(split_part(o, '=', 1), ', ') || ')' from unnest(c.reloptions) o))) feature (type, made, unmade)
where c.relkind = 'r' and feature.made is not null
union all
select feature.type, c.schema, concat(c.relname, '.', a.attname), c.oid,
       array[format('ALTER TABLE %s ALTER COLUMN %I %s', c.sql, a.attname, feature.made)],
       array[format('ALTER TABLE %s ALTER COLUMN %I %s', c.sql, a.attname, feature.unmade)],
       null, null, c.oid, a.attnum, null, null, null
from relation c
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
join pg_type t on t.oid = a.atttypid
cross join lateral (values
    ('storage of column', case when a.attstorage <> t.typstorage then 'SET STORAGE ' || case a.attstorage when 'p' then 'PLAIN' when 'e' then 'EXTERNAL' when 'm' then 'MAIN' else 'EXTENDED' end end,
     'SET STORAGE ' || case t.typstorage when 'p' then 'PLAIN' when 'e' then 'EXTERNAL' when 'm' then 'MAIN' else 'EXTENDED' end),
    ('compression of column', 'SET COMPRESSION ' || case nullif(to_jsonb(a) ->> 'attcompression', '') when 'p' then 'pglz' when 'l' then 'lz4' end, 'SET COMPRESSION default'),
    ('statistics target of column', 'SET STATISTICS ' || nullif(coalesce(a.attstattarget, -1), -1), 'SET STATISTICS -1'),
    ('options of column', (select 'SET (' || string_agg(o, ', ') || ')' from unnest(a.attoptions) o),
     (select 'RESET (' || string_agg(split_part(o, '=', 1), ', ') || ')' from unnest(a.attoptions) o))) feature (type, made, unmade)
where c.relkind = 'r' and feature.made is not null
union all
select 'clustered index', c.schema, c.relname, c.oid, array[format('ALTER TABLE %s CLUSTER ON %I', c.sql, x.relname)], array[format('ALTER TABLE %s SET WITHOUT CLUSTER', c.sql)],
       null, null, x.oid, 0, null, null, null
from relation c
join pg_index i on i.indrelid = c.oid and i.indisclustered
join pg_class x on x.oid = i.indexrelid
where c.relkind = 'r' and not exists (select from pg_constraint k where k.conindid = x.oid and k.contype in ('p', 'u', 'x'))
union all
select 'replica identity', c.schema, c.relname, c.oid, array[format('ALTER TABLE %s REPLICA IDENTITY USING INDEX %I', c.sql, x.relname)], array[format('ALTER TABLE %s REPLICA IDENTITY DEFAULT', c.sql)],
       null, null, x.oid, 0, null, null, null
from relation c
join pg_index i on i.indrelid = c.oid and i.indisreplident
join pg_class x on x.oid = i.indexrelid
where c.relkind = 'r' and c.relreplident = 'i' and not exists (select from pg_constraint k where k.conindid = x.oid and k.contype in ('p', 'u', 'x'))

-- Owners other than the one who creates what a migration creates; a sequence of a column has the owner of its table
union all
select 'owner of ' || o.kind, o.schema, o.name, o.table_oid,
       array[format('ALTER %s %s OWNER TO %s', upper(o.kind), o.sql, o.owner::regrole)],
       array[format('ALTER %s %s OWNER TO CURRENT_USER', upper(o.kind), o.sql)],
       null, null, o.feature_of, 0, null, null, null
from (
    select case relkind when 'v' then 'view' when 'm' then 'materialized view' else 'table' end as kind, schema, relname as name, sql, relowner as owner,
           case relkind when 'r' then oid end as table_oid, case when relkind <> 'r' then oid end as feature_of
    from relation
    where relkind in ('r', 'v', 'm')
    union all
    select 'sequence', s.schema, c.relname, c.oid::regclass::text, c.relowner, null, c.oid
    from pg_class c
    join schema s on s.oid = c.relnamespace
    where c.relkind = 'S'
      and not exists (select from member m where m.classid = 'pg_class'::regclass and m.objid = c.oid)
      and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i'))
    union all
    select case p.prokind when 'p' then 'procedure' else 'function' end, s.schema, p.oid::regprocedure::text, p.oid::regprocedure::text, p.proowner, null, p.oid
    from pg_proc p
    join schema s on s.oid = p.pronamespace
    where p.prokind in ('f', 'p', 'w')
      and not exists (select from member m where m.classid = 'pg_proc'::regclass and m.objid = p.oid)
    union all
    select case t.typtype when 'd' then 'domain' else 'type' end, s.schema, t.typname, t.oid::regtype::text, t.typowner, null, t.oid
    from pg_type t
    join schema s on s.oid = t.typnamespace
    where (t.typtype in ('e', 'd') or (t.typtype = 'c' and exists (select from relation c where c.oid = t.typrelid and c.relkind = 'c')))
      and not exists (select from member m where m.classid = 'pg_type'::regclass and m.objid = t.oid)
    union all
    select 'schema', '', nspname, quote_ident(nspname), n.nspowner, null, n.oid
    from schema s
    join pg_namespace n using (oid, nspname)
    where s.schema <> '' and nspname <> 'public'
) o
where o.owner <> current_user::regrole
