-- golden on sqlite, undo of migration 0002
-- Hazard: Fails if a value of things.v is not one of its new type.

ALTER TABLE things DROP CONSTRAINT things_v_check;

ALTER TABLE things ADD CONSTRAINT things_v_check CHECK (length(v) <= 5);
