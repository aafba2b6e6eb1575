-- golden on postgresql, migration 0002
-- Hazard: Fails if a value of others.v is not one of its new type.
-- Hazard: Writes all rows of others anew, and locks the table meanwhile.
-- Hazard: Fails if a value of others.w is not one of its new type.
-- Hazard: Fails if a value of things.v is not one of its new type.
-- Hazard: Writes all rows of things anew, and locks the table meanwhile.
-- Hazard: Fails if a value of things.w is not one of its new type.

SET LOCAL lock_timeout = '5s';

ALTER TYPE level RENAME TO plinth_old_1;

CREATE TYPE level AS ENUM ('LOW', 'HIGH');

ALTER TABLE others ALTER COLUMN v DROP DEFAULT;

ALTER TABLE others ALTER COLUMN v TYPE level USING v::text::level;

ALTER TABLE others ALTER COLUMN v SET DEFAULT 'HIGH';

ALTER TABLE others ALTER COLUMN w TYPE level USING w::text::level;

ALTER TABLE things ALTER COLUMN v DROP DEFAULT;

ALTER TABLE things ALTER COLUMN v TYPE level USING v::text::level;

ALTER TABLE things ALTER COLUMN v SET DEFAULT 'LOW';

ALTER TABLE things ALTER COLUMN w TYPE level USING w::text::level;

DROP TYPE plinth_old_1;
