-- golden on postgresql, undo of migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE second RENAME TO first;

ALTER TABLE first RENAME CONSTRAINT second_pkey TO first_pkey;

ALTER TABLE third RENAME TO second;

ALTER TABLE second RENAME CONSTRAINT third_pkey TO second_pkey;
