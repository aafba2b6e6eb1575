-- golden on postgresql, undo of migration 0002
-- Hazard: Permanently deletes all values of teams.leader.

SET LOCAL lock_timeout = '5s';

ALTER TABLE teams DROP CONSTRAINT teams_leader_fkey;

ALTER TABLE teams DROP COLUMN leader;
