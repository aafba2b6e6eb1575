-- golden on postgresql, undo of migration 0001
-- Hazard: Permanently deletes all rows of extremes.
-- Hazard: Permanently deletes all rows of defaults.
-- Hazard: Permanently deletes all rows of bare.

SET LOCAL lock_timeout = '5s';

DROP TABLE extremes;

DROP TABLE defaults;

DROP TABLE bare;

DROP TYPE mood;
