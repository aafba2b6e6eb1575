-- golden on sqlite, undo of migration 0002

DROP TRIGGER noted;

CREATE TRIGGER noted
  BEFORE DELETE ON things
  FOR EACH ROW
BEGIN
  SELECT RAISE(ABORT, 'it''s kept');
END;
