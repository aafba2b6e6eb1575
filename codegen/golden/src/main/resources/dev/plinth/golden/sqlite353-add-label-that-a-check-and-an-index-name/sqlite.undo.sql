-- golden on sqlite, undo of migration 0002
-- Hazard: Fails if a value of things.v is not one of its new type.

DROP INDEX few;

ALTER TABLE things DROP CONSTRAINT things_v_check;

ALTER TABLE things DROP CONSTRAINT known;

ALTER TABLE things ADD CONSTRAINT things_v_check CHECK (v IN ('LOW', 'HIGH'));
