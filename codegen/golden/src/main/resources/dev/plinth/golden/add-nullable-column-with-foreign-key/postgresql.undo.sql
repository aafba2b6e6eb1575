-- golden on postgresql, undo of migration 0002
-- Hazard: Permanently deletes all values of children.parent.

SET LOCAL lock_timeout = '5s';

ALTER TABLE children DROP CONSTRAINT children_parent_fkey;

ALTER TABLE children DROP COLUMN parent;
