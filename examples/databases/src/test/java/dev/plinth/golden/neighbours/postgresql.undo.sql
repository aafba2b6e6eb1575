-- golden on postgresql, undo of migration 0002
-- Hazard: Permanently deletes all rows of order.

SET LOCAL lock_timeout = '5s';

DROP TABLE "order";
