-- Every fact that a PostgreSQL catalog holds: what it is about, and the fact (possibly of several lines).
-- Expects an empty search_path, so that the server qualifies each name that it prints. Runs on PostgreSQL 12 and newer.
with extension_member as (
    select classid, objid from pg_depend where deptype = 'e'
),
schema as (
    select oid, nspname, nspacl
    from pg_namespace
    where nspname !~ '^pg_' and nspname <> 'information_schema'
      and oid not in (select objid from extension_member where classid = 'pg_namespace'::regclass)
),
relation as (
    select c.*, format('%s %s',
               case c.relkind when 'r' then 'table' when 'p' then 'table' when 'f' then 'foreign table' when 'S' then 'sequence'
                              when 'v' then 'view' when 'm' then 'materialized view' when 'c' then 'type' end,
               c.oid::regclass) as subject
    from pg_class c
    join schema s on s.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'f', 'S', 'v', 'm', 'c')
      and c.relname <> 'flyway_schema_history'
      and c.oid not in (select objid from extension_member where classid = 'pg_class'::regclass)
),
routine as (
    select p.*, format('routine %s', p.oid::regprocedure) as subject
    from pg_proc p
    join schema s on s.oid = p.pronamespace
    where p.oid not in (select objid from extension_member where classid = 'pg_proc'::regclass)
),
-- Without row types and array types, which come with what they are made of.
type as (
    select t.*, format('type %s', t.oid::regtype) as subject
    from pg_type t
    join schema s on s.oid = t.typnamespace
    where t.typtype in ('e', 'd', 'r', 'b')
      and not exists (select from pg_type element where element.typarray = t.oid)
      and t.oid not in (select objid from extension_member where classid = 'pg_type'::regclass)
),
-- As regcollation writes it, which PostgreSQL 12 does not have.
named_collation (oid, name) as (
    select c.oid, concat(quote_ident(nullif(n.nspname, 'pg_catalog')) || '.', quote_ident(c.collname))
    from pg_collation c
    join pg_namespace n on n.oid = c.collnamespace
),
fact (subject, section, position, name, fact) as (
    select format('schema %I', nspname), 0, 0, '', 'schema' from schema where nspname <> 'public'
    union all
    select format('schema %I', nspname), 1, 0, '', format('grants %s', nspacl)
    from schema
    where nspacl is not null and nspname <> 'public'
    union all
    select format('extension %I', extname), 0, 0, '', format('version %s in schema %s', extversion, extnamespace::regnamespace)
    from pg_extension
    where extname <> 'plpgsql'

    -- Types
    union all
    select subject, 0, 0, '', 'enum' from type where typtype = 'e'
    union all
    select t.subject, 1, row_number() over (partition by t.oid order by e.enumsortorder), '', format('label %L', e.enumlabel)
    from type t
    join pg_enum e on e.enumtypid = t.oid
    union all
    select subject, 0, 0, '', concat_ws(' ', 'domain over', format_type(typbasetype, typtypmod),
               case when typnotnull then 'not null' end, 'default ' || typdefault,
               'collate ' || (select name from named_collation where oid = nullif(typcollation, 100)))
    from type where typtype = 'd'
    union all
    select t.subject, 0, 0, '', format('range over %s', format_type(r.rngsubtype, null))
    from type t
    join pg_range r on r.rngtypid = t.oid
    union all
    select subject, 0, 0, '', format('base type, input %s, output %s', typinput, typoutput) from type where typtype = 'b'
    union all
    select t.subject, 2, 0, c.conname, format('constraint %I %s', c.conname, pg_get_constraintdef(c.oid))
    from type t
    join pg_constraint c on c.contypid = t.oid
    union all
    select subject, 9, 0, '', format('grants %s', typacl) from type where typacl is not null

    -- Relations and their columns
    union all
    select subject, 0, 0, '', concat_ws(', ',
               case relkind when 'p' then 'partitioned by ' || pg_get_partkeydef(oid) when 'c' then 'composite' else 'exists' end,
               case relpersistence when 'u' then 'unlogged' when 't' then 'temporary' end,
               case when relispartition then 'partition ' || pg_get_expr(relpartbound, oid) end,
               'with ' || reloptions::text,
               case when relrowsecurity then 'row level security' end,
               case when relforcerowsecurity then 'forced for the owner' end,
               case when relkind in ('r', 'p', 'm')
                    then case relreplident when 'f' then 'replica identity full' when 'n' then 'replica identity nothing' end end,
               'tablespace ' || (select quote_ident(spcname) from pg_tablespace where oid = reltablespace))
    from relation
    union all
    select r.subject, 1, i.inhseqno, '', format('child of %s', i.inhparent::regclass)
    from relation r
    join pg_inherits i on i.inhrelid = r.oid
    union all
    select r.subject, 2, a.attnum, '', concat_ws(' ', format('column %I', a.attname), format_type(a.atttypid, a.atttypmod),
               case when a.attnotnull then 'not null' end,
               case a.attidentity when 'a' then 'generated always as identity' when 'd' then 'generated by default as identity' end,
               case a.attgenerated when 's' then 'generated stored ' when 'v' then 'generated virtual ' when '' then 'default ' end
                   || pg_get_expr(d.adbin, d.adrelid),
               case when a.attcollation <> t.typcollation then format('collate %s', (select name from named_collation where oid = a.attcollation)) end,
               case when a.attstorage <> t.typstorage then format('storage %s', a.attstorage) end,
               'compression ' || nullif(to_jsonb(a) ->> 'attcompression', ''), -- not before PostgreSQL 14
               case when not a.attislocal then 'inherited' end,
               'options ' || a.attoptions::text)
    from relation r
    join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where r.relkind <> 'S'
    union all
    select r.subject, 9, 0, '', format('grants %s', r.relacl) from relation r where r.relacl is not null
    union all
    select r.subject, 9, a.attnum, '', format('grants on column %I %s', a.attname, a.attacl)
    from relation r
    join pg_attribute a on a.attrelid = r.oid and not a.attisdropped
    where a.attacl is not null

    -- What hangs on relations
    union all
    select r.subject, 3, 0, c.conname, format('constraint %I %s', c.conname, pg_get_constraintdef(c.oid))
    from relation r
    join pg_constraint c on c.conrelid = r.oid
    where c.contype <> 't'
    union all
    select r.subject, 4, 0, n.relname, concat_ws(', ', pg_get_indexdef(i.indexrelid),
               case when not i.indisvalid then 'invalid' end,
               case when i.indisclustered then 'clustered' end,
               case when i.indisreplident then 'replica identity' end)
    from relation r
    join pg_index i on i.indrelid = r.oid
    join pg_class n on n.oid = i.indexrelid
    union all
    select r.subject, 5, 0, t.tgname, concat_ws(', ', pg_get_triggerdef(t.oid),
               case t.tgenabled when 'D' then 'disabled' when 'R' then 'on replicas' when 'A' then 'always' end)
    from relation r
    join pg_trigger t on t.tgrelid = r.oid
    where not t.tgisinternal
    union all
    select r.subject, 6, 0, w.rulename, pg_get_ruledef(w.oid)
    from relation r
    join pg_rewrite w on w.ev_class = r.oid
    where w.rulename <> '_RETURN'
    union all
    select r.subject, 7, 0, p.polname, concat_ws(' ', format('policy %I', p.polname),
               case when p.polpermissive then 'permissive' else 'restrictive' end,
               case p.polcmd when 'r' then 'for select' when 'a' then 'for insert' when 'w' then 'for update'
                             when 'd' then 'for delete' else 'for all' end,
               'to', (select string_agg(case when role = 0 then 'public' else role::regrole::text end, ', ' order by role::regrole::text)
                      from unnest(p.polroles) as role),
               'using ' || pg_get_expr(p.polqual, p.polrelid),
               'with check ' || pg_get_expr(p.polwithcheck, p.polrelid))
    from relation r
    join pg_policy p on p.polrelid = r.oid
    union all
    select r.subject, 8, 0, '', pg_get_viewdef(r.oid) from relation r where r.relkind in ('v', 'm')
    union all
    select r.subject, 8, 0, s.stxname, pg_get_statisticsobjdef(s.oid)
    from relation r
    join pg_statistic_ext s on s.stxrelid = r.oid

    -- Sequences, those of identity columns included
    union all
    select r.subject, 1, 0, '', concat_ws(' ', format_type(s.seqtypid, null), 'start', s.seqstart, 'increment', s.seqincrement,
               'min', s.seqmin, 'max', s.seqmax, 'cache', s.seqcache, case when s.seqcycle then 'cycle' end,
               (select format('owned by %s.%I', d.refobjid::regclass, a.attname)
                from pg_depend d
                join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
                where d.classid = 'pg_class'::regclass and d.objid = r.oid
                  and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i')))
    from relation r
    join pg_sequence s on s.seqrelid = r.oid

    -- Routines; an aggregate has no definition to print
    union all
    select subject, 0, 0, '', case prokind
               when 'a' then (select concat_ws(', ', 'aggregate returning ' || pg_get_function_result(routine.oid),
                                  'transition ' || aggtransfn, 'final ' || nullif(aggfinalfn::oid, 0)::regprocedure,
                                  'state ' || format_type(aggtranstype, null), 'initial ' || agginitval)
                              from pg_aggregate where aggfnoid = routine.oid)
               else pg_get_functiondef(oid) end
    from routine
    union all
    select subject, 9, 0, '', format('grants %s', proacl) from routine where proacl is not null

    -- Comments on anything that users made
    union all
    select format('comment on %s %s', o.type, o.identity), 0, 0, '', quote_literal(d.description)
    from pg_description d
    cross join lateral pg_identify_object(d.classoid, d.objoid, d.objsubid) o
    where d.objoid >= 16384
      and d.objoid not in (select oid from pg_class where relname = 'flyway_schema_history')
      and (d.classoid, d.objoid) not in (select classid, objid from extension_member)

    -- Kinds of objects that no part above reads, by name alone
    union all
    select distinct format('%s %s', o.type, o.identity), 0, 0, '', 'exists'
    from pg_depend d
    cross join lateral pg_identify_object(d.classid, d.objid, 0) o
    where d.objid >= 16384
      and d.classid not in ('pg_class'::regclass, 'pg_type'::regclass, 'pg_proc'::regclass, 'pg_constraint'::regclass,
          'pg_trigger'::regclass, 'pg_attrdef'::regclass, 'pg_rewrite'::regclass, 'pg_policy'::regclass, 'pg_namespace'::regclass,
          'pg_extension'::regclass, 'pg_statistic_ext'::regclass)
      and (d.classid, d.objid) not in (select classid, objid from extension_member)
)
select subject, fact
from fact
order by subject collate "C", section, position, name collate "C", fact collate "C"
