-- golden on postgresql, undo of migration 0001
-- Hazard: Drops the rows of texts for good.

DROP TABLE "texts";
