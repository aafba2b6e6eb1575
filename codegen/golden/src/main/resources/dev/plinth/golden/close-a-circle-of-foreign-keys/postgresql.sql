-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE teams ADD COLUMN leader bigint;

ALTER TABLE teams ADD CONSTRAINT teams_leader_fkey FOREIGN KEY (leader) REFERENCES people (id);
