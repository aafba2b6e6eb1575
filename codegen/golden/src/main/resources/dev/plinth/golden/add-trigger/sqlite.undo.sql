-- golden on sqlite, undo of migration 0002

DROP TRIGGER noted;
