-- golden on postgresql, migration 0002
-- Hazard: Permanently deletes all values of invoices.number.
-- Hazard: Permanently forgets how far numbers has counted.

SET LOCAL lock_timeout = '5s';

ALTER TABLE invoices DROP COLUMN number;

DROP SEQUENCE numbers;

ALTER TABLE invoices ADD COLUMN text text;
