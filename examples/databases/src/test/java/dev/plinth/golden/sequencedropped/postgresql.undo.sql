-- golden on postgresql, undo of migration 0002
-- Hazard: Permanently deletes all values of invoices.text.
-- Lossy: Creates numbers again, which counts from its start.
-- Lossy: Adds invoices.number again without its values.
-- Hazard: Writes all rows of invoices anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

ALTER TABLE invoices DROP COLUMN text;

CREATE SEQUENCE numbers START WITH 1000;

ALTER TABLE invoices ADD COLUMN number bigint DEFAULT (nextval('numbers')) NOT NULL;
