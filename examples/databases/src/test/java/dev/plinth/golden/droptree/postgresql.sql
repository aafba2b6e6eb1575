-- golden on postgresql, migration 0002
-- Hazard: Permanently deletes all rows of tree.
-- Hazard: Permanently deletes all rows of audit.

DROP TABLE tree;

DROP TABLE audit;

DROP FUNCTION tree_audit();

DROP FUNCTION tree_stays();
