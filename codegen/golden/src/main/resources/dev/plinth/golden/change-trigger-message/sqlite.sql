-- golden on sqlite, migration 0002

DROP TRIGGER noted;

CREATE TRIGGER noted
  BEFORE DELETE ON things
  FOR EACH ROW
BEGIN
  SELECT RAISE(ABORT, 'it''s 100% "kept"');
END;
