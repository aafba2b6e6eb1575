-- golden on sqlite, migration 0002
-- Hazard: Permanently deletes all rows of trimmed.
-- Hazard: Permanently deletes all rows of tree.

DROP TRIGGER tree_trimmed;

DROP TABLE trimmed;

DROP TRIGGER tree_stays;

DROP TRIGGER tree_moved;

DROP TABLE tree;
