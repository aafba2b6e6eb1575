-- golden on postgresql, undo of migration 0002, part 1 of 2
-- Flyway applies each part by itself. If one fails, the parts before it stay, and the rest can run later.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things DROP CONSTRAINT few;

ALTER TABLE things ADD CONSTRAINT few CHECK (b < 9) NOT VALID;

-- golden on postgresql, undo of migration 0002, part 2 of 2
-- Flyway applies each part by itself. If one fails, the parts before it stay, and the rest can run later.
-- Hazard: Fails if a row does not meet things.few.

ALTER TABLE things VALIDATE CONSTRAINT few;
