-- golden on postgresql, undo of migration 0002
-- Hazard: Fails if a value of things.v is not one of its new type.
-- Hazard: Writes all rows of things anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things DROP CONSTRAINT things_v_check;

CREATE TYPE mood AS ENUM ('GOOD', 'BAD');

ALTER TABLE things ALTER COLUMN v TYPE mood USING (CASE v WHEN 'WORSE' THEN 'BAD' ELSE v END)::mood;
