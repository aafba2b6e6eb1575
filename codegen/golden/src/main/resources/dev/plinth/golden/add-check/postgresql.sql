-- golden on postgresql, migration 0002
-- Hazard: Fails if a row does not meet things.things_b_check.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things ADD CONSTRAINT things_b_check CHECK (b > 0);
