-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE things RENAME TO staff;

ALTER SEQUENCE things_id_seq RENAME TO staff_id_seq;

ALTER TABLE staff RENAME COLUMN id TO number;

ALTER SEQUENCE staff_id_seq RENAME TO staff_number_seq;

ALTER TABLE staff ALTER COLUMN number DROP IDENTITY;

ALTER TABLE staff RENAME CONSTRAINT things_pkey TO staff_pkey;
