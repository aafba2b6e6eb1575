-- golden on postgresql, undo of migration 0002
-- Hazard: Permanently deletes all values of things.code.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things DROP CONSTRAINT things_code_key;

ALTER TABLE things DROP COLUMN code;
