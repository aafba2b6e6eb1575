-- What came with an extension.
select classid, objid, refclassid, refobjid
from pg_depend
where deptype = 'e'
