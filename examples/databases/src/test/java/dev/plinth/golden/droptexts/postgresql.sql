-- golden on postgresql, migration 0002
-- Hazard: Drops the rows of texts for good.

DROP TABLE "texts";
