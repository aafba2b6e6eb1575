-- golden on postgresql, migration 0002
-- Hazard: Fails if a value of things.v is not one of its new type.
-- Hazard: Writes all rows of things anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

CREATE TYPE grade AS ENUM ('LOW', 'HIGH', 'TOP');

ALTER TABLE things ALTER COLUMN v DROP DEFAULT;

ALTER TABLE things ALTER COLUMN v TYPE grade USING v::text::grade;

ALTER TABLE things ALTER COLUMN v SET DEFAULT 'TOP';

DROP TYPE level;
