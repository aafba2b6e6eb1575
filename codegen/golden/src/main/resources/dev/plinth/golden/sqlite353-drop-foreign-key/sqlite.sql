-- golden on sqlite, migration 0002

ALTER TABLE children DROP CONSTRAINT children_parent_fkey;
