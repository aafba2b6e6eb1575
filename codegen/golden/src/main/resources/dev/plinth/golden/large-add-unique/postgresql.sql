-- golden on postgresql, migration 0002, part 1 of 2
-- Flyway applies each part by itself. If one fails, the parts before it stay, and the rest can run later.
-- Runs outside a transaction, so Flyway must not hold its lock in one: set flyway.postgresql.transactional.lock=false.
-- Hazard: Fails if rows have the same values in things.things_a_key.

DO $plinth$
BEGIN
  IF EXISTS (
    SELECT FROM pg_stat_activity JOIN pg_locks USING (pid)
    WHERE datname = current_database() AND state = 'idle in transaction' AND backend_xmin IS NOT NULL
      AND locktype = 'advisory' AND classid IN (18027, 18028) AND objsubid = 1
  ) THEN
    RAISE EXCEPTION 'Flyway holds its lock in a transaction, which this script would wait for without end'
      USING HINT = 'Set flyway.postgresql.transactional.lock=false, run flyway repair, and migrate again.';
  END IF;
END
$plinth$;

DO $plinth$
BEGIN
  IF (SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('things_a_key')) THEN
    RAISE EXCEPTION 'The index things_a_key is there already'
      USING HINT = 'If this script has built it and was then interrupted, drop it and run the script again: DROP INDEX CONCURRENTLY things_a_key';
  END IF;
  SET LOCAL lock_timeout = '5s';
  DROP INDEX IF EXISTS things_a_key;
END
$plinth$;

CREATE UNIQUE INDEX CONCURRENTLY things_a_key ON things (a);

-- executeInTransaction=false

-- golden on postgresql, migration 0002, part 2 of 2
-- Flyway applies each part by itself. If one fails, the parts before it stay, and the rest can run later.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things ADD CONSTRAINT things_a_key UNIQUE USING INDEX things_a_key;
