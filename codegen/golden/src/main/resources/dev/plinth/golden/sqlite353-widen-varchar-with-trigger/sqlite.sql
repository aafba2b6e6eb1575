-- golden on sqlite, migration 0002

ALTER TABLE things DROP CONSTRAINT things_v_check;

ALTER TABLE things ADD CONSTRAINT things_v_check CHECK (length(v) <= 10);
