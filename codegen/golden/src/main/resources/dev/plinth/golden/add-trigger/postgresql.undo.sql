-- golden on postgresql, undo of migration 0002

DROP TRIGGER noted ON things;

DROP FUNCTION noted();
