-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE people RENAME TO staff;

ALTER SEQUENCE people_id_seq RENAME TO staff_id_seq;

ALTER TABLE staff RENAME COLUMN boss TO manager;

ALTER TABLE staff RENAME COLUMN name TO full_name;

ALTER TABLE staff RENAME CONSTRAINT people_pkey TO staff_pkey;

ALTER TABLE staff RENAME CONSTRAINT people_name_check TO staff_full_name_check;

ALTER INDEX people_name_idx RENAME TO staff_full_name_idx;

ALTER TABLE staff RENAME CONSTRAINT people_boss_fkey TO staff_manager_fkey;
