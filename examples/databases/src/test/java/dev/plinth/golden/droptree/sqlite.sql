-- golden on sqlite, migration 0002
-- Hazard: Permanently deletes all rows of tree.
-- Hazard: Permanently deletes all rows of audit.

DROP TRIGGER tree_stays;

DROP TRIGGER tree_audit;

DROP TABLE tree;

DROP TABLE audit;
