-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE things DROP CONSTRAINT things_v_check;

ALTER TABLE things ALTER COLUMN v SET DEFAULT 'TOP';

ALTER TABLE things ADD CONSTRAINT things_v_check CHECK (v IN ('LOW', 'HIGH', 'TOP'));
