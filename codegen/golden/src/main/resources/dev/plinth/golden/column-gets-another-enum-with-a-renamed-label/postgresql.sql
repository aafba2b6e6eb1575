-- golden on postgresql, migration 0002
-- Hazard: Fails if a value of things.v is not one of its new type.
-- Hazard: Writes all rows of things anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

CREATE TYPE mood_b AS ENUM ('GOOD', 'WORSE');

ALTER TABLE things ALTER COLUMN v TYPE mood_b USING (CASE v::text WHEN 'BAD' THEN 'WORSE' ELSE v::text END)::mood_b;

DROP TYPE mood_a;
