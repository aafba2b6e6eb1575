-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE second RENAME TO third;

ALTER TABLE first RENAME TO second;

ALTER TABLE third RENAME CONSTRAINT second_pkey TO third_pkey;

ALTER TABLE second RENAME CONSTRAINT first_pkey TO second_pkey;
