-- golden on postgresql, undo of migration 0002
-- Hazard: Fails if a value of things.v is not one of its new type.
-- Hazard: Writes all rows of things anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things ALTER COLUMN v DROP DEFAULT;

ALTER TABLE things ALTER COLUMN v TYPE uuid USING v::uuid;

ALTER TABLE things ALTER COLUMN v SET DEFAULT '6f1f9f3e-0f0e-4a49-9a35-1b0c5c1f2a10';
