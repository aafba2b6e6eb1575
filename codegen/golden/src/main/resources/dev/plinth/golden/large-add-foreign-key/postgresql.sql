-- golden on postgresql, migration 0002, part 1 of 2
-- Flyway applies each part by itself. If one fails, the parts before it stay, and the rest can run later.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things ADD CONSTRAINT things_parent_fkey FOREIGN KEY (parent) REFERENCES parents (id) NOT VALID;

-- golden on postgresql, migration 0002, part 2 of 2
-- Flyway applies each part by itself. If one fails, the parts before it stay, and the rest can run later.
-- Hazard: Fails if a row of things.things_parent_fkey references one that is not there.

ALTER TABLE things VALIDATE CONSTRAINT things_parent_fkey;
