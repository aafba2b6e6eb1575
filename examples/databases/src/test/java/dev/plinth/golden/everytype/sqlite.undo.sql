-- golden on sqlite, undo of migration 0001
-- Hazard: Permanently deletes all rows of bare.
-- Hazard: Permanently deletes all rows of defaults.
-- Hazard: Permanently deletes all rows of extremes.

DROP TABLE "bare";

DROP TABLE "defaults";

DROP TABLE "extremes";
