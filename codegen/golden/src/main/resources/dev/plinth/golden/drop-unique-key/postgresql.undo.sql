-- golden on postgresql, undo of migration 0002
-- Hazard: Fails if rows have the same values in things.things_a_b_key.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things ADD CONSTRAINT things_a_b_key UNIQUE (a, b);
