-- golden on postgresql, migration 0002
-- Hazard: Permanently deletes all rows of trimmed.
-- Hazard: Permanently deletes all rows of tree.

SET LOCAL lock_timeout = '5s';

DROP TABLE trimmed;

DROP TABLE tree;

DROP FUNCTION tree_moved();

DROP FUNCTION tree_stays();

DROP FUNCTION tree_trimmed();
