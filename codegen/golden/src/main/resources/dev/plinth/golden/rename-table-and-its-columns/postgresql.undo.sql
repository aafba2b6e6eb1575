-- golden on postgresql, undo of migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE staff RENAME TO people;

ALTER SEQUENCE staff_id_seq RENAME TO people_id_seq;

ALTER TABLE people RENAME COLUMN full_name TO name;

ALTER TABLE people RENAME COLUMN manager TO boss;

ALTER TABLE people RENAME CONSTRAINT staff_pkey TO people_pkey;

ALTER TABLE people RENAME CONSTRAINT staff_full_name_check TO people_name_check;

ALTER INDEX staff_full_name_idx RENAME TO people_name_idx;

ALTER TABLE people RENAME CONSTRAINT staff_manager_fkey TO people_boss_fkey;
