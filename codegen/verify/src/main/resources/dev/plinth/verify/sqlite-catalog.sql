-- Every fact that a SQLite catalog holds: what it is about, and either a fact or the statement that made it.
-- Names are quoted as SQL quotes them, so that no name can look like anything else.
with object as (
    select type, name, tbl_name, sql,
           type || ' ' || iif(name glob '*[^A-Za-z0-9_]*' or name glob '[0-9]*', printf('"%w"', name), name) as subject
    from sqlite_schema
    where name not like 'sqlite\_%' escape '\' and tbl_name <> 'flyway_schema_history'
),
fact (subject, section, position, fact, statement) as (
    select subject, 0, 0, null, sql from object
    union all
    select o.subject, 1, 0,
           'columns ' || l.ncol || iif(l.strict, ', strict', '') || iif(l.wr, ', without rowid', '') || iif(l.type = 'virtual', ', virtual', ''),
           null
    from object o
    join pragma_table_list l on l.schema = 'main' and l.name = o.name
    union all
    select o.subject, 2, c.cid,
           printf('column "%w" ', c.name) || c.type || iif(c."notnull", ' not null', '') || iif(c.pk, ' primary key ' || c.pk, '')
               || coalesce(' default ' || c.dflt_value, '') || iif(c.hidden, ' hidden ' || c.hidden, ''),
           null
    from object o
    join pragma_table_xinfo(o.name) c
    where o.type in ('table', 'view')
    union all
    select o.subject, 3, 0,
           'foreign key ' || key."from" || printf(' references "%w" ', key."table") || coalesce(key."to", 'its primary key')
               || ' on update ' || key.on_update || ' on delete ' || key.on_delete || ' match ' || key."match",
           null
    from object o
    join (select t.name as child, f.id, f."table", f.on_update, f.on_delete, f."match",
                 '(' || group_concat(printf('"%w"', f."from"), ', ') || ')' as "from",
                 '(' || group_concat('"' || replace(f."to", '"', '""') || '"', ', ') || ')' as "to"
          from object t
          join pragma_foreign_key_list(t.name) f
          where t.type = 'table'
          group by t.name, f.id) key on key.child = o.name
    where o.type = 'table'
    union all
    select o.subject, 4, 0,
           iif(i."unique", 'unique ', '') || printf('index "%w" (', i.name) ||
               (select group_concat(coalesce('"' || replace(x.name, '"', '""') || '"', iif(x.cid = -1, 'rowid', 'expression'))
                           || iif(x."desc", ' desc', '') || iif(x.coll <> 'BINARY', ' collate ' || x.coll, ''), ', ')
                from pragma_index_xinfo(i.name) x
                where x.key) || ')' || iif(i.partial, ' partial', '')
               || case i.origin when 'u' then ' of a unique constraint' when 'pk' then ' of the primary key' else '' end,
           null
    from object o
    join pragma_index_list(o.name) i
    where o.type = 'table'
)
select subject, fact, statement from fact order by subject, section, position, fact
