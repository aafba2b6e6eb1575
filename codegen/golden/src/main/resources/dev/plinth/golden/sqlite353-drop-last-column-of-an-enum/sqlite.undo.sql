-- golden on sqlite, undo of migration 0002
-- Lossy: Adds things.v again without its values.

ALTER TABLE things ADD COLUMN v TEXT
    CONSTRAINT things_v_check CHECK (v IN ('LOW', 'HIGH'));
