-- golden on sqlite, undo of migration 0002

ALTER TABLE things DROP CONSTRAINT fits;
