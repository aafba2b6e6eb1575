-- golden on sqlite, migration 0002

ALTER TABLE things DROP CONSTRAINT things_v_check;

UPDATE things
SET v = CASE v WHEN 'HIGH' THEN 'LOW' ELSE v END
WHERE v IN ('HIGH');

ALTER TABLE things ADD CONSTRAINT things_v_check CHECK (v IN ('LOW'));
