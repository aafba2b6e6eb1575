-- golden on sqlite, migration 0002

ALTER TABLE teams ADD COLUMN leader INTEGER CONSTRAINT teams_leader_fkey REFERENCES people (id);
