-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE teams ADD COLUMN leader bigint CONSTRAINT teams_leader_fkey REFERENCES people (id);
