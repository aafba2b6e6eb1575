-- golden on postgresql, undo of migration 0002
-- Hazard: Fails if a value of things.a is not one of its new type.
-- Hazard: Writes all rows of things anew, and locks the table meanwhile, though it is to stay in use.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things ALTER COLUMN a TYPE integer;

ALTER TABLE things ALTER COLUMN a DROP NOT NULL;
