-- golden on postgresql, undo of migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE staff RENAME TO things;

ALTER SEQUENCE staff_number_seq RENAME TO things_number_seq;

ALTER TABLE things RENAME COLUMN number TO id;

ALTER SEQUENCE things_number_seq RENAME TO things_id_seq;

ALTER TABLE things ALTER COLUMN id DROP IDENTITY;

ALTER TABLE things RENAME CONSTRAINT staff_pkey TO things_pkey;
