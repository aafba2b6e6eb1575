-- golden on sqlite, migration 0002
-- Hazard: Permanently deletes all rows of trimmed.
-- Hazard: Permanently deletes all rows of tree.

DROP TRIGGER tree_after_delete;

DROP TABLE trimmed;

DROP TRIGGER tree_moved;

DROP TABLE tree;
