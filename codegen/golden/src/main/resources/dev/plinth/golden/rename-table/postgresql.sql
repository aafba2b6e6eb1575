-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE people RENAME TO staff;

ALTER SEQUENCE people_id_seq RENAME TO staff_id_seq;

ALTER TABLE staff RENAME CONSTRAINT people_name_key TO staff_name_key;

ALTER TABLE staff RENAME CONSTRAINT people_pkey TO staff_pkey;

ALTER TABLE staff RENAME CONSTRAINT people_name_check TO staff_name_check;

ALTER INDEX people_name_id_idx RENAME TO staff_name_id_idx;

ALTER TABLE staff RENAME CONSTRAINT people_boss_fkey TO staff_boss_fkey;
