-- golden on sqlite, migration 0002

DROP TRIGGER jobs_logged;

CREATE TRIGGER jobs_logged
  AFTER INSERT ON jobs
  FOR EACH ROW
BEGIN
  INSERT INTO log (text)
  VALUES ((NEW.name || '!'));
END;
