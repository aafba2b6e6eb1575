-- golden on sqlite, migration 0002
-- Hazard: Permanently deletes all values of things.gone.
-- Hazard: Fails if a row does not meet things.few.
-- Hazard: Fails if a row does not meet things.top.

ALTER TABLE things DROP CONSTRAINT things_other_fkey;

ALTER TABLE things DROP CONSTRAINT things_v_check;

ALTER TABLE things DROP CONSTRAINT things_w_check;

ALTER TABLE things DROP CONSTRAINT few;

ALTER TABLE things DROP CONSTRAINT some;

ALTER TABLE things ALTER COLUMN other DROP NOT NULL;

UPDATE things
SET w = coalesce(w, 'none')
WHERE w IS NULL;

ALTER TABLE things ADD COLUMN fresh TEXT;

UPDATE things
SET v = CASE v WHEN 'HIGH' THEN 'TOP' ELSE v END,
  fresh = 'new';

ALTER TABLE things ALTER COLUMN w SET NOT NULL;

ALTER TABLE things ALTER COLUMN fresh SET NOT NULL;

ALTER TABLE things ADD CONSTRAINT things_v_check CHECK (v IN ('LOW', 'TOP'));

ALTER TABLE things ADD CONSTRAINT things_w_check CHECK (length(w) <= 20);

ALTER TABLE things ADD CONSTRAINT few CHECK (n < 10);

ALTER TABLE things ADD CONSTRAINT top CHECK ((v <> 'TOP' OR n > 1));

ALTER TABLE things DROP COLUMN gone;
