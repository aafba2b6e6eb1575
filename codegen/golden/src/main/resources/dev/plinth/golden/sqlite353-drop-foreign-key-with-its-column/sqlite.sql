-- golden on sqlite, migration 0002
-- Hazard: Permanently deletes all values of children.parent.

DROP INDEX children_parent_idx;

ALTER TABLE children DROP CONSTRAINT children_parent_fkey;

ALTER TABLE children DROP COLUMN parent;
