-- golden on postgresql, migration 0002, part 1 of 5
-- Flyway applies each part by itself. If one fails, the parts before it stay, and the rest can run later.
-- Hazard: Writes all rows of things anew, and locks the table meanwhile, though it is to stay in use.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things ALTER COLUMN a TYPE bigint;

-- golden on postgresql, migration 0002, part 2 of 5
-- Flyway applies each part by itself. If one fails, the parts before it stay, and the rest can run later.

UPDATE things
SET a = id
WHERE a IS NULL;

-- golden on postgresql, migration 0002, part 3 of 5
-- Flyway applies each part by itself. If one fails, the parts before it stay, and the rest can run later.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things ADD CONSTRAINT plinth_required_1 CHECK (a IS NOT NULL) NOT VALID;

-- golden on postgresql, migration 0002, part 4 of 5
-- Flyway applies each part by itself. If one fails, the parts before it stay, and the rest can run later.
-- Hazard: Fails if a row has no value for things.a.

UPDATE things
SET a = id
WHERE a IS NULL;

ALTER TABLE things VALIDATE CONSTRAINT plinth_required_1;

-- golden on postgresql, migration 0002, part 5 of 5
-- Flyway applies each part by itself. If one fails, the parts before it stay, and the rest can run later.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things ALTER COLUMN a SET NOT NULL;

ALTER TABLE things DROP CONSTRAINT plinth_required_1;
