-- golden on postgresql, undo of migration 0002
-- Lossy: Adds things.code again without its values.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things ADD COLUMN code text;

ALTER TABLE things ADD CONSTRAINT things_code_key UNIQUE (code);
