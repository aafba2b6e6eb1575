-- golden on sqlite, migration 0002
-- Hazard: Permanently deletes all rows of notes.

DROP TABLE notes;
