-- golden on postgresql, undo of migration 0002
-- Hazard: Fails if a value of things.v is not one of its new type.
-- Hazard: Writes all rows of things anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

CREATE TYPE mood_a AS ENUM ('GOOD', 'BAD');

ALTER TABLE things ALTER COLUMN v TYPE mood_a USING (CASE v::text WHEN 'WORSE' THEN 'BAD' ELSE v::text END)::mood_a;

DROP TYPE mood_b;
