-- golden on sqlite, migration 0002
-- Hazard: Permanently deletes all rows of chickens.
-- Hazard: Permanently deletes all rows of eggs.

ALTER TABLE eggs DROP CONSTRAINT eggs_chicken_fkey;

DROP TABLE chickens;

DROP TABLE eggs;
