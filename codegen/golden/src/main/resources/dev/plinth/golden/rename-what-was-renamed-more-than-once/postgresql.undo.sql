-- golden on postgresql, undo of migration 0002

ALTER TABLE points RENAME COLUMN third TO first;
