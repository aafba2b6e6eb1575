-- golden on postgresql, undo of migration 0002
-- Hazard: Permanently deletes all values of invoices.more.
-- Hazard: Permanently forgets how far more has counted.

SET LOCAL lock_timeout = '5s';

ALTER TABLE invoices DROP COLUMN more;

DROP SEQUENCE more;

ALTER SEQUENCE numbers INCREMENT BY 1 CACHE 1 NO CYCLE;
