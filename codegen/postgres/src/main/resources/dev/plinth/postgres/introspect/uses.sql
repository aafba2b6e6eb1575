-- What expressions, views, triggers, policies and routines read: who, and the object or column that it names.
select d.classid, d.objid, d.refclassid, d.refobjid, d.refobjsubid
from pg_depend d
where d.classid in ('pg_attrdef'::regclass, 'pg_constraint'::regclass, 'pg_trigger'::regclass, 'pg_rewrite'::regclass,
                    'pg_policy'::regclass, 'pg_proc'::regclass, 'pg_class'::regclass, 'pg_type'::regclass,
                    'pg_statistic_ext'::regclass, 'pg_publication_rel'::regclass)
  and d.refclassid in ('pg_class'::regclass, 'pg_type'::regclass, 'pg_proc'::regclass, 'pg_opclass'::regclass, 'pg_operator'::regclass)
  and d.refobjid >= 16384
  and d.deptype in ('n', 'a')
