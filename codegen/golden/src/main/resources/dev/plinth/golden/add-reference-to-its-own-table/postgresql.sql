-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE children ADD COLUMN elder bigint;

ALTER TABLE children ADD CONSTRAINT children_elder_fkey FOREIGN KEY (elder) REFERENCES children (id) ON DELETE CASCADE;
