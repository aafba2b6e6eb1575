-- golden on postgresql, migration 0002
-- Hazard: Fails if a value of things.v is not one of its new type.
-- Hazard: Writes all rows of things anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things DROP CONSTRAINT things_v_check;

CREATE TYPE renamed AS ENUM ('GOOD', 'WORSE');

ALTER TABLE things ALTER COLUMN v TYPE renamed USING (CASE v WHEN 'BAD' THEN 'WORSE' ELSE v END)::renamed;
