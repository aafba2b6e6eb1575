-- golden on postgresql, undo of migration 0002
-- Lossy: Adds things.code again without its values.

ALTER TABLE things ADD COLUMN code text;

ALTER TABLE things ADD CONSTRAINT things_code_key UNIQUE (code);
