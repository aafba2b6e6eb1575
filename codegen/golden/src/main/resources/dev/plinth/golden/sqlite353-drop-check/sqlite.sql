-- golden on sqlite, migration 0002

ALTER TABLE things DROP CONSTRAINT things_b_check1;

ALTER TABLE things DROP CONSTRAINT things_b_check;

ALTER TABLE things ADD CONSTRAINT things_b_check CHECK (b BETWEEN -2147483648 AND 2147483647);
