-- golden on postgresql, undo of migration 0001
-- Hazard: Drops the rows of bare for good.
-- Hazard: Drops the rows of defaults for good.
-- Hazard: Drops the rows of extremes for good.

DROP TABLE "bare";

DROP TABLE "defaults";

DROP TYPE "mood";

DROP TABLE "extremes";
