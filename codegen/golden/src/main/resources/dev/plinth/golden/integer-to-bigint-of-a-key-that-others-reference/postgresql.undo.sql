-- golden on postgresql, undo of migration 0002
-- Hazard: Fails if a value of things.id is not one of its new type.
-- Hazard: Writes all rows of things anew, and locks the table meanwhile.
-- Hazard: Fails if a value of uses.thing is not one of its new type.
-- Hazard: Writes all rows of uses anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things ALTER COLUMN id TYPE integer;

ALTER TABLE uses ALTER COLUMN thing TYPE integer;
