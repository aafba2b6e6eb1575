-- golden on postgresql, migration 0002

DROP TRIGGER noted ON things;

DROP FUNCTION noted();
