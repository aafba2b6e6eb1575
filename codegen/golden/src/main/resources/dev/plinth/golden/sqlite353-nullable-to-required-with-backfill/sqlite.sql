-- golden on sqlite, migration 0002
-- Hazard: Fails if a row has no value for people.last.

UPDATE people
SET "first" = coalesce("first", 'nobody'),
  "last" = coalesce("last", "first")
WHERE "first" IS NULL OR "last" IS NULL;

ALTER TABLE people ALTER COLUMN "first" SET NOT NULL;

ALTER TABLE people ALTER COLUMN "last" SET NOT NULL;
