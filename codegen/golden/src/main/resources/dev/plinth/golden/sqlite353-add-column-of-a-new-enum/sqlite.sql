-- golden on sqlite, migration 0002

ALTER TABLE things ADD COLUMN v TEXT DEFAULT 'LOW' NOT NULL
    CONSTRAINT things_v_check CHECK (v IN ('LOW', 'HIGH'));
