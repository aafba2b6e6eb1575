-- golden on postgresql, migration 0002
-- Hazard: Writes all rows of invoices anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

CREATE SEQUENCE more;

ALTER TABLE invoices ADD COLUMN more bigint DEFAULT (nextval('more')) NOT NULL;

ALTER SEQUENCE numbers INCREMENT BY 5 CACHE 20 CYCLE;
