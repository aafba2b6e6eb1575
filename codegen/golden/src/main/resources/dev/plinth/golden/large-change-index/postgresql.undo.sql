-- golden on postgresql, undo of migration 0002, part 1 of 2
-- Flyway applies each part by itself. If one fails, the parts before it stay, and the rest can run later.
-- Runs outside a transaction, so Flyway must not hold its lock in one: set flyway.postgresql.transactional.lock=false.

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
  IF (SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('plinth_new_1')) THEN
    RAISE EXCEPTION 'The index plinth_new_1 is there already'
      USING HINT = 'If this script has built it and was then interrupted, drop it and run the script again: DROP INDEX CONCURRENTLY plinth_new_1';
  END IF;
  SET LOCAL lock_timeout = '5s';
  DROP INDEX IF EXISTS plinth_new_1;
END
$plinth$;

CREATE INDEX CONCURRENTLY plinth_new_1 ON things (b);

-- executeInTransaction=false

-- golden on postgresql, undo of migration 0002, part 2 of 2
-- Flyway applies each part by itself. If one fails, the parts before it stay, and the rest can run later.

SET LOCAL lock_timeout = '5s';

DROP INDEX lookup;

ALTER INDEX plinth_new_1 RENAME TO lookup;
