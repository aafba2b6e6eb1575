-- What the model cannot hold: its kind, its name, what of it, and a text that is the same for two of them only if they are the same.
-- class, object and part say who it is, to find out what it reads; feature_of and feature_part, what gets lost if that is changed.
with member as (
    select classid, objid from pg_depend where deptype = 'e'
),
schema as (
    select n.oid, n.nspname, n.nspowner, n.nspacl, n.nspname = current_schema() as usual
    from pg_namespace n
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and not exists (select from member m where m.classid = 'pg_namespace'::regclass and m.objid = n.oid)
),
relation as (
    select c.*
    from pg_class c
    join schema s on s.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'f', 'S', 'v', 'm', 'c')
      and c.relname <> 'flyway_schema_history'
      and not exists (select from member m where m.classid = 'pg_class'::regclass and m.objid = c.oid)
),
type as (
    select t.*
    from pg_type t
    join schema s on s.oid = t.typnamespace
    where t.typtype in ('e', 'd', 'r', 'b', 'c')
      and (t.typtype <> 'c' or exists (select from pg_class c where c.oid = t.typrelid and c.relkind = 'c'))
      and not exists (select from pg_type element where element.typarray = t.oid)
      and not exists (select from member m where m.classid = 'pg_type'::regclass and m.objid = t.oid)
),
routine as (
    select p.*
    from pg_proc p
    join schema s on s.oid = p.pronamespace
    where not exists (select from member m where m.classid = 'pg_proc'::regclass and m.objid = p.oid)
      and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'i')
),
named_collation (oid, name) as (
    select c.oid, concat(quote_ident(nullif(n.nspname, 'pg_catalog')) || '.', quote_ident(c.collname))
    from pg_collation c
    join pg_namespace n on n.oid = c.collnamespace
),
-- Everything that has an owner and grants.
owned (kind, name, owner, acl, class, object) as (
    select case c.relkind when 'S' then 'sequence' when 'v' then 'view' when 'm' then 'materialized view' else 'table' end,
           c.oid::regclass::text, c.relowner, c.relacl,
           'pg_class'::regclass, c.oid
    from relation c where c.relkind <> 'c'
    union all
    select 'schema', quote_ident(nspname), nspowner, nspacl, 'pg_namespace'::regclass, oid
    from schema where not usual
    union all
    select 'routine', oid::regprocedure::text, proowner, proacl, 'pg_proc'::regclass, oid
    from routine
    union all
    select 'type', oid::regtype::text, typowner, typacl, 'pg_type'::regclass, oid
    from type
),
-- Who owns what this connection creates.
usual_owner (oid) as (
    select current_user::regrole::oid
),
fact (kind, name, what, text, class, object, feature_of, feature_part) as (
    -- The database
    select 'schema', 'public', 'missing', '', null::oid, null::oid, null::oid, null::int
    where not exists (select from pg_namespace where nspname = 'public')
    union all
    select 'database', '', 'setting', concat_ws(' ', setrole::regrole::text, setconfig::text), null, null, null, null
    from pg_db_role_setting
    where setdatabase = (select oid from pg_database where datname = current_database())

    -- Owners and grants
    union all
    select kind, name, 'owner', owner::regrole::text, null, null, case when kind in ('routine', 'type', 'view', 'materialized view') then object end, 0
    from owned
    where owner not in (select oid from usual_owner)
      and case class when 'pg_class'::regclass then (select c.relkind not in ('r', 'v', 'm', 'S') from pg_class c where c.oid = object)
                     when 'pg_proc'::regclass then (select p.prokind = 'a' from pg_proc p where p.oid = object)
                     when 'pg_type'::regclass then (select t.typtype not in ('e', 'd') from pg_type t where t.oid = object)
                     when 'pg_namespace'::regclass then false
                     else true end
    union all
    select o.kind, o.name, 'grants', grants.text, null, null, case when o.kind in ('routine', 'type', 'view', 'materialized view') then o.object end, 0
    from owned o
    cross join lateral (
        select coalesce(string_agg(concat(case grantee when 0 then 'public' else grantee::regrole::text end, '=', privilege_type,
                                          case when is_grantable then '*' end, '/', grantor::regrole::text), ', '
                                   order by case grantee when 0 then 'public' else grantee::regrole::text end, privilege_type, grantor), '') as text
        from aclexplode(o.acl)) grants
    where o.acl is not null
    union all
    select 'column', format('%s.%I', c.oid::regclass, a.attname), 'grants', a.attacl::text, null, null, c.oid, a.attnum
    from relation c
    join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
    where a.attacl is not null
    union all
    select 'schema', quote_ident(s.nspname), 'grants',
           (select string_agg(concat(case grantee when 0 then 'public' else grantee::regrole::text end, '=', privilege_type,
                                     case when is_grantable then '*' end), ', '
                              order by case grantee when 0 then 'public' else grantee::regrole::text end, privilege_type)
            from aclexplode(s.nspacl)), null, null, null, null
    from schema s
    where s.usual and s.nspacl is not null
      and not exists (select from pg_init_privs i where i.classoid = 'pg_namespace'::regclass and i.objoid = s.oid and i.initprivs @> s.nspacl and s.nspacl @> i.initprivs)
    union all
    select 'default privileges', concat_ws(' ', d.defaclrole::regrole::text, 'in ' || nullif(d.defaclnamespace, 0)::regnamespace, d.defaclobjtype), '',
           d.defaclacl::text, null, null, null, null
    from pg_default_acl d

    -- Types
    union all
    select 'range type', t.oid::regtype::text, '', concat_ws(' ', format_type(r.rngsubtype, null), r.rngcanonical, r.rngsubdiff,
               (select name from named_collation where oid = r.rngcollation)),
           'pg_type'::regclass, t.oid, null, null
    from type t
    join pg_range r on r.rngtypid = t.oid
    union all
    select 'base type', t.oid::regtype::text, '', concat_ws(' ', t.typinput, t.typoutput, t.typlen, t.typbyval, t.typcategory, t.typdelim,
               t.typalign, t.typstorage, t.typreceive, t.typsend, t.typmodin, t.typdefault),
           'pg_type'::regclass, t.oid, null, null
    from type t where t.typtype = 'b'

    -- Features of columns of views
    union all
    select 'view', c.oid::regclass::text, 'columns',
           string_agg(concat_ws(' ', quote_ident(a.attname), a.attstattarget, a.attstorage, a.attoptions::text), ', ' order by a.attnum), null, null, c.oid, 0
    from relation c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
    join pg_type t on t.oid = a.atttypid
    where c.relkind in ('v', 'm') and (coalesce(a.attstattarget, -1) <> -1 or a.attstorage <> t.typstorage or a.attoptions is not null)
    group by c.oid

    -- Features of tables, sequences and columns
    union all
    select case c.relkind when 'S' then 'sequence' else 'table' end, c.oid::regclass::text, feature.what, feature.text, null, null, null::oid, null::int
    from relation c
    left join pg_class toast on toast.oid = c.reltoastrelid
    cross join lateral (values
        ('unlogged', case when c.relpersistence <> 'p' and c.relkind <> 'r' then c.relpersistence::text end),
        ('storage parameters', case when c.relkind <> 'r' then array_to_string(c.reloptions, ', ') end),
        ('storage parameters of long values', array_to_string(toast.reloptions, ', ')),
        ('tablespace', (select spcname::text from pg_tablespace where oid = c.reltablespace)),
        ('access method', (select amname::text from pg_am where oid = c.relam and amname <> 'heap')),
        ('row level security', case when c.relkind <> 'r' and (c.relrowsecurity or c.relforcerowsecurity)
                                    then concat_ws(', ', case when c.relrowsecurity then 'enabled' end, case when c.relforcerowsecurity then 'forced' end) end),
        ('replica identity', case when c.relkind = 'p' and c.relreplident <> 'd' then c.relreplident::text end)) feature (what, text)
    where c.relkind in ('r', 'p', 'f', 'S') and feature.text is not null
    union all
    select 'column', format('%s.%I', c.oid::regclass, a.attname), feature.what, feature.text, null, null, c.oid, a.attnum
    from relation c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    cross join lateral (values
        ('storage', case when a.attstorage <> t.typstorage then a.attstorage::text end),
        ('compression', nullif(to_jsonb(a) ->> 'attcompression', '')), -- not before PostgreSQL 14
        ('statistics target', nullif(coalesce(a.attstattarget, -1), -1)::text),
        ('options', array_to_string(a.attoptions, ', ')),
        ('options of the foreign server', array_to_string(a.attfdwoptions, ', '))) feature (what, text)
    where c.relkind in ('p', 'f') and feature.text is not null
      and (a.attstorage <> t.typstorage or coalesce(a.attstattarget, -1) <> -1 or a.attoptions is not null or a.attfdwoptions is not null
           or coalesce(nullif(to_jsonb(a) ->> 'attcompression', ''), '') <> '')
    union all
    select 'foreign table', c.oid::regclass::text, 'server',
           concat_ws(' ', (select srvname from pg_foreign_server where oid = f.ftserver), f.ftoptions::text), null, null, null, null
    from relation c
    join pg_foreign_table f on f.ftrelid = c.oid

    -- What hangs on relations
    union all
    select 'index', i.indexrelid::regclass::text, feature.what, feature.text, null, null, i.indexrelid, 0
    from relation c
    join pg_index i on i.indrelid = c.oid
    join pg_class x on x.oid = i.indexrelid
    left join pg_constraint k on k.conindid = x.oid and k.contype in ('p', 'u', 'x') and k.conrelid = i.indrelid
    cross join lateral (values
        ('clustered', case when i.indisclustered and (c.relkind <> 'r' or k.oid is not null) then 'true' end),
        ('replica identity', case when i.indisreplident and (c.relkind <> 'r' or k.oid is not null) then 'true' end),
        ('statistics targets', (select string_agg(concat_ws(' ', a.attnum, a.attstattarget), ', ' order by a.attnum)
                                from pg_attribute a where a.attrelid = x.oid and coalesce(a.attstattarget, -1) <> -1))) feature (what, text)
    where feature.text is not null
    union all
    select 'rule', format('%I on %s', w.rulename, c.oid::regclass), '', concat_ws(' ', pg_get_ruledef(w.oid), nullif(w.ev_enabled, 'O')),
           'pg_rewrite'::regclass, w.oid, c.oid, 0
    from relation c
    join pg_rewrite w on w.ev_class = c.oid
    where w.rulename <> '_RETURN' and (w.ev_enabled <> 'O' or c.relkind in ('v', 'm'))

    -- Aggregates
    union all
    select 'aggregate', p.oid::regprocedure::text, '', concat_ws(' ', pg_get_function_arguments(p.oid), pg_get_function_result(p.oid), a.aggkind, a.aggtransfn,
               a.aggfinalfn, a.aggcombinefn, a.aggserialfn, a.aggdeserialfn, a.aggmtransfn, a.aggminvtransfn, a.aggmfinalfn, a.aggfinalextra,
               a.aggmfinalextra, a.aggfinalmodify, a.aggmfinalmodify, nullif(a.aggsortop, 0)::regoperator, format_type(a.aggtranstype, null), a.aggtransspace,
               format_type(nullif(a.aggmtranstype, 0), null), quote_literal(a.agginitval), quote_literal(a.aggminitval), p.proparallel),
           'pg_proc'::regclass, p.oid, null, null
    from routine p
    join pg_aggregate a on a.aggfnoid = p.oid

    -- Objects without a schema
    union all
    select 'cast', format('%s as %s', format_type(c.castsource, null), format_type(c.casttarget, null)), '',
           concat_ws(' ', nullif(c.castfunc, 0)::regprocedure, c.castcontext, c.castmethod), 'pg_cast'::regclass, c.oid, null, null
    from pg_cast c
    where c.oid >= 16384 and not exists (select from member m where m.classid = 'pg_cast'::regclass and m.objid = c.oid)
    union all
    select 'event trigger', quote_ident(e.evtname), '', concat_ws(' ', e.evtevent, e.evtfoid::regprocedure, e.evtenabled, e.evttags::text),
           'pg_event_trigger'::regclass, e.oid, null, null
    from pg_event_trigger e
    where not exists (select from member m where m.classid = 'pg_event_trigger'::regclass and m.objid = e.oid)
    union all
    select 'publication', quote_ident(p.pubname), '',
           concat_ws(' ', (to_jsonb(p) - 'oid' - 'pubowner' - 'pubname')::text,
                     (select string_agg(concat_ws(' ', r.prrelid::regclass, to_jsonb(r) -> 'prattrs', pg_get_expr((to_jsonb(r) ->> 'prqual')::pg_node_tree, r.prrelid)),
                                        ', ' order by r.prrelid::regclass::text)
                      from pg_publication_rel r where r.prpubid = p.oid)),
           null, null, null, null
    from pg_publication p
    union all
    select 'foreign data wrapper', quote_ident(w.fdwname), '', concat_ws(' ', nullif(w.fdwhandler, 0)::regprocedure, nullif(w.fdwvalidator, 0)::regprocedure, w.fdwoptions::text),
           null, null, null, null
    from pg_foreign_data_wrapper w
    where not exists (select from member m where m.classid = 'pg_foreign_data_wrapper'::regclass and m.objid = w.oid)
    union all
    select 'server', quote_ident(s.srvname), '', concat_ws(' ', w.fdwname, s.srvtype, s.srvversion, s.srvoptions::text), null, null, null, null
    from pg_foreign_server s
    join pg_foreign_data_wrapper w on w.oid = s.srvfdw
    union all
    select 'user mapping', concat_ws(' ', m.usename, 'on', m.srvname), '', m.umoptions::text, null, null, null, null
    from pg_user_mappings m
    union all
    select 'language', quote_ident(l.lanname), '', concat_ws(' ', l.lanpltrusted, nullif(l.lanplcallfoid, 0)::regprocedure), null, null, null, null
    from pg_language l
    where l.oid >= 16384 and not exists (select from member m where m.classid = 'pg_language'::regclass and m.objid = l.oid)

    -- Objects in schemas that no part above reads, with what can be said of them without internal ids
    union all
    select distinct o.type, o.identity, '', concat_ws(' ',
               (select concat_ws(' ', (to_jsonb(c) - array['oid', 'collnamespace', 'collowner', 'collversion', 'collname'])::text)
                from pg_collation c where d.classid = 'pg_collation'::regclass and c.oid = d.objid),
               (select concat_ws(' ', p.oprcode, p.oprrest, p.oprjoin, p.oprcanmerge, p.oprcanhash, p.oprcom::regoper, p.oprnegate::regoper)
                from pg_operator p where d.classid = 'pg_operator'::regclass and p.oid = d.objid),
               (select concat_ws(' ', t.dictinitoption, (select tmplname from pg_ts_template where oid = t.dicttemplate))
                from pg_ts_dict t where d.classid = 'pg_ts_dict'::regclass and t.oid = d.objid),
               (select string_agg(concat_ws(' ', m.maptokentype, m.mapseqno, m.mapdict::regdictionary), ', ' order by m.maptokentype, m.mapseqno)
                from pg_ts_config_map m where d.classid = 'pg_ts_config'::regclass and m.mapcfg = d.objid),
               (select concat_ws(' ', c.conforencoding, c.contoencoding, c.conproc, c.condefault)
                from pg_conversion c where d.classid = 'pg_conversion'::regclass and c.oid = d.objid),
               (select concat_ws(' ', format_type(c.opcintype, null), c.opcdefault, format_type(nullif(c.opckeytype, 0), null))
                from pg_opclass c where d.classid = 'pg_opclass'::regclass and c.oid = d.objid)),
           null::oid, null::oid, null::oid, null::int
    from pg_depend d
    cross join lateral pg_identify_object(d.classid, d.objid, 0) o
    where d.objid >= 16384
      and d.classid not in ('pg_class'::regclass, 'pg_type'::regclass, 'pg_proc'::regclass, 'pg_constraint'::regclass, 'pg_trigger'::regclass,
          'pg_attrdef'::regclass, 'pg_rewrite'::regclass, 'pg_policy'::regclass, 'pg_namespace'::regclass, 'pg_extension'::regclass,
          'pg_statistic_ext'::regclass, 'pg_cast'::regclass, 'pg_event_trigger'::regclass, 'pg_publication'::regclass, 'pg_publication_rel'::regclass,
          'pg_foreign_data_wrapper'::regclass, 'pg_foreign_server'::regclass, 'pg_user_mapping'::regclass, 'pg_language'::regclass,
          'pg_default_acl'::regclass)
      and not exists (select from member m where m.classid = d.classid and m.objid = d.objid)
      and not exists (select from pg_depend part join member m on m.classid = part.refclassid and m.objid = part.refobjid
                      where part.classid = d.classid and part.objid = d.objid and part.deptype in ('a', 'i'))

    -- Comments on anything, and security labels
    union all
    select 'comment', concat_ws(' ', o.type, o.identity), '', d.description, d.classoid, d.objoid, null, d.objsubid
    from pg_description d
    cross join lateral pg_identify_object(d.classoid, d.objoid, d.objsubid) o
    where (d.objoid >= 16384 or (d.classoid = 'pg_namespace'::regclass and d.objoid in (select oid from schema) and d.description <> 'standard public schema'))
      and not exists (select from member m where m.classid = d.classoid and m.objid = d.objoid)
      and d.objoid not in (select oid from pg_class where relname = 'flyway_schema_history')
    union all
    select 'security label', concat_ws(' ', objtype, objname), provider, label, null, null, null, null
    from pg_seclabels
)
select kind, name, what, text, class, object, feature_of, feature_part
from fact
