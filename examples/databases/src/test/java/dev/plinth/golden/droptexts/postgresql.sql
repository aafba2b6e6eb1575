-- golden on postgresql, migration 0002
-- Hazard: Permanently deletes all rows of texts.

DROP TABLE texts;
