-- golden on postgresql, undo of migration 0002

ALTER TABLE children DROP CONSTRAINT children_parent_fkey;
