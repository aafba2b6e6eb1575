-- golden on postgresql, undo of migration 0001
-- Hazard: Permanently deletes all rows of totals.
-- Hazard: Permanently deletes all rows of counts.
-- Hazard: Permanently forgets how far numbers has counted.

SET LOCAL lock_timeout = '5s';

DROP TABLE totals;

DROP TABLE counts;

DROP SEQUENCE numbers;

DROP FUNCTION count_again();
