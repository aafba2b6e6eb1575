-- The types of the rows of relations, and domains, with the types of their arrays.
select t.oid, t.typarray as array_oid, t.typrelid as relation_oid
from pg_type t
join pg_namespace n on n.oid = t.typnamespace
where t.typtype in ('c', 'd')
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
