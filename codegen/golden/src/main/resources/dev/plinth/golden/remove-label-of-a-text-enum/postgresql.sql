-- golden on postgresql, migration 0002
-- Hazard: Fails if a value of things.v is not one of its new type.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things DROP CONSTRAINT things_v_check;

ALTER TABLE things ADD CONSTRAINT things_v_check CHECK (v IN ('LOW', 'HIGH'));
