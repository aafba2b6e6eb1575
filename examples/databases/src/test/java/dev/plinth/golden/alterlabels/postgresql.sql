-- golden on postgresql, migration 0002, part 1 of 2
-- Flyway applies each part by itself. If one fails, the parts before it stay, and the rest can run later.
-- Hazard: Fails if a value of tasks.level is not one of its new type.
-- Hazard: Writes all rows of tasks anew, and locks the table meanwhile.
-- Hazard: Fails if a value of tasks.last is not one of its new type.

SET LOCAL lock_timeout = '5s';

DROP TRIGGER tasks_final ON tasks;

DROP INDEX tasks_high;

ALTER TABLE tasks DROP CONSTRAINT tasks_levels;

ALTER TABLE tasks DROP CONSTRAINT tasks_done;

ALTER TABLE tasks DROP CONSTRAINT tasks_was_check;

ALTER TABLE tasks DROP CONSTRAINT tasks_rank_check;

ALTER TYPE level RENAME TO plinth_old_1;

CREATE TYPE level AS ENUM ('HIGH', 'LOW');

ALTER TABLE tasks ALTER COLUMN level DROP DEFAULT;

ALTER TABLE tasks ALTER COLUMN level TYPE level USING level::text::level;

ALTER TABLE tasks ALTER COLUMN level SET DEFAULT 'LOW';

ALTER TABLE tasks ALTER COLUMN last DROP DEFAULT;

ALTER TABLE tasks ALTER COLUMN last TYPE level USING last::text::level;

ALTER TABLE tasks ALTER COLUMN last SET DEFAULT 'LOW';

DROP TYPE plinth_old_1;

ALTER TABLE tasks ADD CONSTRAINT tasks_levels CHECK ((level = last OR state = 'OPEN'));

ALTER TABLE tasks ADD CONSTRAINT tasks_done CHECK ((state <> 'DONE' OR level <> 'HIGH'));

ALTER TYPE state ADD VALUE 'WAITING' BEFORE 'OPEN';

ALTER TYPE state ADD VALUE 'HALTED' AFTER 'OPEN';

ALTER TYPE state ADD VALUE 'FORGOTTEN';

-- golden on postgresql, migration 0002, part 2 of 2
-- Flyway applies each part by itself. If one fails, the parts before it stay, and the rest can run later.
-- Hazard: Fails if a value of tasks.rank is not one of its new type.

SET LOCAL lock_timeout = '5s';

ALTER TABLE tasks ADD CONSTRAINT tasks_was_check CHECK (was IN ('WAITING', 'OPEN', 'HALTED', 'DONE', 'FORGOTTEN'));

ALTER TABLE tasks ADD CONSTRAINT tasks_rank_check CHECK (rank IN ('HIGH', 'LOW'));

CREATE INDEX tasks_high ON tasks (state) WHERE level = 'HIGH';

CREATE TRIGGER tasks_final
  BEFORE UPDATE ON tasks
  FOR EACH ROW
  WHEN (OLD.level = 'HIGH')
  EXECUTE FUNCTION tasks_final();
