-- golden on postgresql, undo of migration 0001
-- Hazard: Drops the rows of jobs for good.

DROP TABLE "jobs";

DROP TYPE "state";
