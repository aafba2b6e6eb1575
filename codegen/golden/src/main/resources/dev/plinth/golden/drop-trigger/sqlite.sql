-- golden on sqlite, migration 0002

DROP TRIGGER noted;
