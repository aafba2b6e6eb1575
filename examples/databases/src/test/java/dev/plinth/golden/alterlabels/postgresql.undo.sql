-- golden on postgresql, undo of migration 0002
-- Hazard: Writes all rows of tasks anew, and locks the table meanwhile.
-- Hazard: Fails if a value of tasks.state is not one of its new type.
-- Hazard: Fails if a value of tasks.was is not one of its new type.

SET LOCAL lock_timeout = '5s';

DROP TRIGGER tasks_final ON tasks;

DROP INDEX tasks_high;

ALTER TABLE tasks DROP CONSTRAINT tasks_levels;

ALTER TABLE tasks DROP CONSTRAINT tasks_done;

ALTER TABLE tasks DROP CONSTRAINT tasks_was_check;

ALTER TABLE tasks DROP CONSTRAINT tasks_rank_check;

ALTER TYPE level RENAME TO plinth_old_1;

CREATE TYPE level AS ENUM ('LOW', 'MIDDLE', 'HIGH');

ALTER TABLE tasks ALTER COLUMN level DROP DEFAULT;

ALTER TABLE tasks ALTER COLUMN level TYPE level USING level::text::level;

ALTER TABLE tasks ALTER COLUMN level SET DEFAULT 'LOW';

ALTER TABLE tasks ALTER COLUMN last DROP DEFAULT;

ALTER TABLE tasks ALTER COLUMN last TYPE level USING last::text::level;

ALTER TABLE tasks ALTER COLUMN last SET DEFAULT 'LOW';

DROP TYPE plinth_old_1;

ALTER TYPE state RENAME TO plinth_old_2;

CREATE TYPE state AS ENUM ('OPEN', 'DONE');

ALTER TABLE tasks ALTER COLUMN state DROP DEFAULT;

ALTER TABLE tasks ALTER COLUMN state TYPE state USING state::text::state;

ALTER TABLE tasks ALTER COLUMN state SET DEFAULT 'OPEN';

DROP TYPE plinth_old_2;

ALTER TABLE tasks ADD CONSTRAINT tasks_levels CHECK ((level = last OR state = 'OPEN'));

ALTER TABLE tasks ADD CONSTRAINT tasks_done CHECK ((state <> 'DONE' OR level <> 'HIGH'));

ALTER TABLE tasks ADD CONSTRAINT tasks_was_check CHECK (was IN ('OPEN', 'DONE'));

ALTER TABLE tasks ADD CONSTRAINT tasks_rank_check CHECK (rank IN ('LOW', 'MIDDLE', 'HIGH'));

CREATE INDEX tasks_high ON tasks (state) WHERE level = 'HIGH';

CREATE TRIGGER tasks_final
  BEFORE UPDATE ON tasks
  FOR EACH ROW
  WHEN (OLD.level = 'HIGH')
  EXECUTE FUNCTION tasks_final();
