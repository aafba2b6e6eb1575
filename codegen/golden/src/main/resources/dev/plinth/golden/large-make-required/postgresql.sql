-- golden on postgresql, migration 0002, part 1 of 3
-- Flyway applies each part by itself. If one fails, the parts before it stay, and the rest can run later.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things ADD CONSTRAINT plinth_required_1 CHECK (a IS NOT NULL) NOT VALID;

-- golden on postgresql, migration 0002, part 2 of 3
-- Flyway applies each part by itself. If one fails, the parts before it stay, and the rest can run later.
-- Hazard: Fails if a row has no value for things.a.

ALTER TABLE things VALIDATE CONSTRAINT plinth_required_1;

-- golden on postgresql, migration 0002, part 3 of 3
-- Flyway applies each part by itself. If one fails, the parts before it stay, and the rest can run later.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things ALTER COLUMN a SET NOT NULL;

ALTER TABLE things DROP CONSTRAINT plinth_required_1;
