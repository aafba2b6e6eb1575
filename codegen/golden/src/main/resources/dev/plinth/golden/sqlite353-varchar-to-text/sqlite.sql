-- golden on sqlite, migration 0002

ALTER TABLE things DROP CONSTRAINT things_v_check;
