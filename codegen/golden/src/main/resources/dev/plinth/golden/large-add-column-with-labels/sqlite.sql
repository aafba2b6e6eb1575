-- golden on sqlite, migration 0002

ALTER TABLE things ADD COLUMN c TEXT DEFAULT 'SMALL' NOT NULL
    CONSTRAINT things_c_check CHECK (c IN ('SMALL', 'LARGE'));
