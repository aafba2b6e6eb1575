-- golden on sqlite, undo of migration 0002
-- Hazard: Permanently deletes all values of children.parent.

ALTER TABLE children DROP CONSTRAINT children_parent_fkey;

ALTER TABLE children DROP COLUMN parent;
