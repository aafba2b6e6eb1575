-- golden on postgresql, undo of migration 0002
-- Hazard: Writes all rows of things anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

DROP INDEX few;

ALTER TABLE things ALTER COLUMN a TYPE text USING a::text;

CREATE INDEX few ON things (id) WHERE a = '7';
