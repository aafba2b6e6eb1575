-- golden on postgresql, undo of migration 0001
-- Hazard: Permanently deletes all rows of sizes.
-- Hazard: Permanently deletes all rows of nodes.

SET LOCAL lock_timeout = '5s';

DROP TABLE sizes;

DROP TABLE nodes;

DROP FUNCTION delete_orphans();

DROP FUNCTION keep_sizes();
