-- golden on postgresql, undo of migration 0002
-- Hazard: Writes all rows of things anew, and locks the table meanwhile.
-- Hazard: Fails if a value of things.v is not one of its new type.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things ALTER COLUMN v TYPE text USING (CASE v::text WHEN 'WORSE' THEN 'BAD' ELSE v::text END)::text;

DROP TYPE renamed;

ALTER TABLE things ADD CONSTRAINT things_v_check CHECK (v IN ('GOOD', 'BAD'));
