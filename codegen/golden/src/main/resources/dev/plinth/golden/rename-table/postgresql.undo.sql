-- golden on postgresql, undo of migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE staff RENAME TO people;

ALTER SEQUENCE staff_id_seq RENAME TO people_id_seq;

ALTER TABLE people RENAME CONSTRAINT staff_name_key TO people_name_key;

ALTER TABLE people RENAME CONSTRAINT staff_pkey TO people_pkey;

ALTER TABLE people RENAME CONSTRAINT staff_name_check TO people_name_check;

ALTER INDEX staff_name_id_idx RENAME TO people_name_id_idx;

ALTER TABLE people RENAME CONSTRAINT staff_boss_fkey TO people_boss_fkey;
