-- golden on sqlite, undo of migration 0002
-- Hazard: Fails if a row does not meet things.it's "a" check.

ALTER TABLE things ADD CONSTRAINT "it's ""a"" check" CHECK ("order" <> '''');
