-- golden on postgresql, undo of migration 0001
-- Hazard: Permanently deletes all rows of bare.
-- Hazard: Permanently deletes all rows of defaults.
-- Hazard: Permanently deletes all rows of extremes.

DROP TABLE "bare";

DROP TABLE "defaults";

DROP TYPE "mood";

DROP TABLE "extremes";
