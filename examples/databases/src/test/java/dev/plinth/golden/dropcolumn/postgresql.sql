-- golden on postgresql, migration 0002
-- Hazard: Permanently deletes all values of customers.note.
-- Hazard: Permanently deletes all values of customers.active.
-- Hazard: Permanently deletes all values of customers.last.

SET LOCAL lock_timeout = '5s';

DROP INDEX customers_by_note;

ALTER TABLE customers DROP COLUMN note;

ALTER TABLE customers DROP COLUMN active;

ALTER TABLE customers DROP COLUMN last;
