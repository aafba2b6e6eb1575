-- golden on sqlite, undo of migration 0002
-- Lossy: Adds things.b again without its values.
-- Hazard: Fails if a row does not meet things.both.

ALTER TABLE things DROP CONSTRAINT both;

ALTER TABLE things ADD COLUMN b INTEGER
    CONSTRAINT things_b_check CHECK (b BETWEEN -2147483648 AND 2147483647);

ALTER TABLE things ADD CONSTRAINT both CHECK ((a <> '' OR b > 0));
