-- golden on postgresql, migration 0002
-- Hazard: Writes all rows of orders anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

DROP TRIGGER noted ON orders;

DROP INDEX orders_open;

ALTER TABLE orders ALTER COLUMN state DROP DEFAULT;

ALTER TABLE orders ALTER COLUMN state TYPE text USING CAST(CASE WHEN CAST(state AS text) = 'OPEN' THEN 'offen' WHEN CAST(state AS text) = 'DONE' THEN 'fertig' END AS text);

DROP TYPE state;

DROP FUNCTION noted();
