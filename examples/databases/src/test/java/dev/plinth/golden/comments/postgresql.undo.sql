-- golden on postgresql, undo of migration 0001
-- Hazard: Drops the rows of documents for good.

DROP TABLE "documents";
