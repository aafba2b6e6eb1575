-- golden on sqlite, undo of migration 0002
-- Hazard: Fails if a row does not meet things.things_b_check.

ALTER TABLE things DROP CONSTRAINT things_b_check;

ALTER TABLE things ADD CONSTRAINT things_b_check1 CHECK (b BETWEEN -2147483648 AND 2147483647);

ALTER TABLE things ADD CONSTRAINT things_b_check CHECK (b > 0);
