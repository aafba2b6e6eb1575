-- golden on postgresql, undo of migration 0002
-- Hazard: Fails if a value of things.v is not one of its new type.
-- Hazard: Writes all rows of things anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

ALTER TYPE level RENAME TO plinth_old_1;

CREATE TYPE level AS ENUM ('LOW', 'HIGH');

ALTER TABLE things ALTER COLUMN v TYPE level USING v::text::level;

DROP TYPE plinth_old_1;
