-- golden on sqlite, undo of migration 0001
-- Hazard: Permanently deletes all rows of a.
-- Hazard: Permanently deletes all rows of b.
-- Hazard: Permanently deletes all rows of c.
-- Hazard: Permanently deletes all rows of self.

PRAGMA writable_schema = ON;

UPDATE sqlite_schema SET sql = replace(sql, ',' || char(10) || '  CONSTRAINT b_a_fkey FOREIGN KEY (a) REFERENCES a (id)', '')
WHERE type = 'table' AND name = 'b';

PRAGMA writable_schema = RESET;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema SET sql = replace(sql, ',' || char(10) || '  CONSTRAINT c_a_fkey FOREIGN KEY (a) REFERENCES a (id) ON DELETE CASCADE ON UPDATE SET DEFAULT', '')
WHERE type = 'table' AND name = 'c';

PRAGMA writable_schema = RESET;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema SET sql = replace(sql, ',' || char(10) || '  CONSTRAINT "it''s_kept" FOREIGN KEY (kept) REFERENCES self (id) ON DELETE RESTRICT ON UPDATE RESTRICT', '')
WHERE type = 'table' AND name = 'self';

PRAGMA writable_schema = RESET;

DROP TABLE a;

DROP TABLE b;

DROP TABLE c;

DROP TABLE self;
