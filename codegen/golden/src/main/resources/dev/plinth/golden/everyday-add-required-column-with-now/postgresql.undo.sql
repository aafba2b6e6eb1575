-- golden on postgresql, undo of migration 0002
-- Hazard: Permanently deletes all values of orders.made.

SET LOCAL lock_timeout = '5s';

ALTER TABLE orders DROP COLUMN made;
