-- golden on sqlite, undo of migration 0002

ALTER TABLE things DROP CONSTRAINT things_v_check;

UPDATE things
SET v = CASE v WHEN 'TOP' THEN 'HIGH' ELSE v END
WHERE v IN ('TOP');

ALTER TABLE things ADD CONSTRAINT things_v_check CHECK (v IN ('LOW', 'HIGH'));
