-- golden on sqlite, undo of migration 0001
-- Hazard: Permanently deletes all rows of extremes.
-- Hazard: Permanently deletes all rows of defaults.
-- Hazard: Permanently deletes all rows of bare.

DROP TABLE extremes;

DROP TABLE defaults;

DROP TABLE bare;
