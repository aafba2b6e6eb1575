-- golden on sqlite, undo of migration 0002
-- Hazard: Fails if a value of things.n is not one of its new type.

ALTER TABLE things ADD CONSTRAINT things_n_check CHECK (n BETWEEN -2147483648 AND 2147483647);
