-- golden on postgresql, migration 0002
-- Hazard: Fails if a value of things.v is not one of its new type.
-- Hazard: Writes all rows of things anew, and locks the table meanwhile.
-- Hazard: Fails if a row does not meet things.known.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things DROP CONSTRAINT known;

ALTER TYPE mood RENAME TO plinth_old_1;

CREATE TYPE mood AS ENUM ('GOOD', 'BAD');

ALTER TABLE things ALTER COLUMN v TYPE mood USING v::text::mood;

ALTER TABLE things ALTER COLUMN v SET DEFAULT 'BAD';

DROP TYPE plinth_old_1;

ALTER TABLE things ADD CONSTRAINT known CHECK ((v = 'BAD' OR id > -1));
