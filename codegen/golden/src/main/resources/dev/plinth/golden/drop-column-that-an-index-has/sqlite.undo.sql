-- golden on sqlite, undo of migration 0002
-- Lossy: Adds things.b again without its values.

DROP INDEX few;

ALTER TABLE things ADD COLUMN b INTEGER
    CONSTRAINT things_b_check CHECK (b BETWEEN -2147483648 AND 2147483647);

CREATE INDEX few ON things (a, b);

CREATE INDEX old ON things (id) WHERE b > 1;
