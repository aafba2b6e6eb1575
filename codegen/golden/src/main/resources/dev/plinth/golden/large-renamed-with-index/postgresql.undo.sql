-- golden on postgresql, undo of migration 0002, part 1 of 2
-- Flyway applies each part by itself. If one fails, the parts before it stay, and the rest can run later.

SET LOCAL lock_timeout = '5s';

ALTER TABLE items RENAME TO things;

ALTER TABLE things RENAME CONSTRAINT items_pkey TO things_pkey;

-- golden on postgresql, undo of migration 0002, part 2 of 2
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

DROP INDEX CONCURRENTLY IF EXISTS items_a_idx;

-- executeInTransaction=false
