package dev.plinth.examples.databases.sheet;

/**
 * Questions to a PostgreSQL catalog. Each looks at the schema {@code public} without Flyway's history table, and expects that
 * schema alone in the search path, so that the server prints names without it.
 */
final class LiveQueries {
    /** What hangs on a relation is found through it. */
    private static final String WITH_RELATION = """
            with relation as (
                select * from pg_class
                where relnamespace = 'public'::regnamespace and relname <> 'flyway_schema_history'
            )
            """;

    static final String ENUMS = """
            select t.typname as name, string_agg(e.enumlabel, ', ' order by e.enumsortorder) as labels
            from pg_type t
            join pg_enum e on e.enumtypid = t.oid
            where t.typnamespace = 'public'::regnamespace
            group by t.oid, t.typname
            """;

    static final String TABLES = WITH_RELATION + """
            select r.relname as name,
                   coalesce((select string_agg(a.attname, ', ' order by a.attnum)
                             from pg_attribute a
                             where a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped), '') as columns,
                   concat_ws(', ', case r.relpersistence when 'u' then 'unlogged' end, r.reloptions::text,
                       case when r.relrowsecurity then 'row level security' end) as options
            from relation r
            where r.relkind = 'r'
            """;

    static final String COLUMNS = WITH_RELATION + """
            select r.relname || '.' || a.attname as name,
                   format_type(a.atttypid, a.atttypmod) as type,
                   case when a.attnotnull then 'no' else 'yes' end as nullable,
                   case when a.attidentity <> '' then 'yes' else '' end as identity,
                   case when a.attgenerated = '' then coalesce(pg_get_expr(d.adbin, d.adrelid), '') else '' end as default_value,
                   case when a.attgenerated <> '' then pg_get_expr(d.adbin, d.adrelid) else '' end as generated,
                   coalesce((select quote_ident(collname) from pg_collation
                             where oid = a.attcollation and oid <> t.typcollation), '') as collation,
                   coalesce(col_description(r.oid, a.attnum), '') as comment
            from relation r
            join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
            join pg_type t on t.oid = a.atttypid
            left join pg_attrdef d on d.adrelid = r.oid and d.adnum = a.attnum
            where r.relkind = 'r'
            """;

    /** Since PostgreSQL 18, NOT NULL is a constraint too: it is compared as the column's. */
    static final String CONSTRAINTS = WITH_RELATION + """
            select c.conname as name, r.relname as table_name, c.contype as type, pg_get_constraintdef(c.oid) as definition
            from relation r
            join pg_constraint c on c.conrelid = r.oid
            where c.contype not in ('n', 't')
            """;

    /** Without those that a constraint brings with it. */
    static final String INDEXES = WITH_RELATION + """
            select n.relname as name, r.relname as table_name,
                   pg_get_indexdef(i.indexrelid) || case when i.indisvalid then '' else ' INVALID' end as definition
            from relation r
            join pg_index i on i.indrelid = r.oid
            join pg_class n on n.oid = i.indexrelid
            where not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
            """;

    static final String TRIGGERS = WITH_RELATION + """
            select t.tgname as name, r.relname as table_name,
                   pg_get_triggerdef(t.oid) || case t.tgenabled when 'O' then '' else ' ' || t.tgenabled::text end as definition
            from relation r
            join pg_trigger t on t.tgrelid = r.oid
            where not t.tgisinternal
            """;

    static final String ROUTINES = """
            select p.oid::regprocedure::text as name, coalesce(pg_get_function_result(p.oid), '') as result
            from pg_proc p
            where p.pronamespace = 'public'::regnamespace
            """;

    /** Sequences of identity columns come with their columns. The oids from 16384 on are those of users' objects. */
    static final String OTHERS = WITH_RELATION + """
            select case r.relkind when 'S' then 'sequence ' when 'v' then 'view ' when 'm' then 'materialized view '
                                  when 'f' then 'foreign table ' when 'p' then 'partitioned table '
                                  when 'c' then 'composite type ' end || r.relname as name
            from relation r
            where r.relkind in ('S', 'v', 'm', 'f', 'p', 'c')
              and not exists (select from pg_depend d
                              where d.classid = 'pg_class'::regclass and d.objid = r.oid and d.deptype = 'i')
            union all
            select 'type ' || typname
            from pg_type
            where typnamespace = 'public'::regnamespace and typtype in ('d', 'r')
            union all
            select 'policy ' || p.polname || ' on ' || r.relname from relation r join pg_policy p on p.polrelid = r.oid
            union all
            select 'rule ' || w.rulename || ' on ' || r.relname
            from relation r
            join pg_rewrite w on w.ev_class = r.oid
            where w.rulename <> '_RETURN'
            union all
            select 'statistics ' || stxname from pg_statistic_ext where stxnamespace = 'public'::regnamespace
            union all
            select 'parent of ' || r.relname from relation r join pg_inherits i on i.inhrelid = r.oid
            union all
            select 'schema ' || nspname
            from pg_namespace
            where nspname !~ '^pg_' and nspname not in ('public', 'information_schema')
            union all
            select 'extension ' || extname from pg_extension where extname <> 'plpgsql'
            union all
            select 'comment on ' || o.type || ' ' || o.identity
            from pg_description d
            cross join lateral pg_identify_object(d.classoid, d.objoid, d.objsubid) o
            where d.objoid >= 16384 and o.type <> 'table column'
            """;

    private LiveQueries() {}
}
