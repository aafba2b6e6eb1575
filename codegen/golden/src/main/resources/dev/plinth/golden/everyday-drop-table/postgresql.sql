-- golden on postgresql, migration 0002
-- Hazard: Permanently deletes all rows of notes.

SET LOCAL lock_timeout = '5s';

DROP TABLE notes;
