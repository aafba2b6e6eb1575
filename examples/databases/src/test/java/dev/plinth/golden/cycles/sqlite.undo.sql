-- golden on sqlite, undo of migration 0001
-- Hazard: Permanently deletes all rows of a.
-- Hazard: Permanently deletes all rows of b.
-- Hazard: Permanently deletes all rows of c.
-- Hazard: Permanently deletes all rows of self.

SELECT json_extract('{}', 'number of tables that are stored as b: ' || found)
FROM (SELECT count(*) AS found FROM sqlite_schema WHERE type = 'table' AND name = 'b' AND tbl_name = name)
WHERE found <> 1;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema SET sql = CASE
  WHEN instr(sql, ',' || char(10) || '  CONSTRAINT b_a_fkey FOREIGN KEY (a) REFERENCES a (id)') > 0
  THEN replace(sql, ',' || char(10) || '  CONSTRAINT b_a_fkey FOREIGN KEY (a) REFERENCES a (id)', '')
  ELSE json_extract('{}', 'the text of table b was changed by hand: it does not hold b_a_fkey as Plinth wrote it')
END
WHERE type = 'table' AND name = 'b';

PRAGMA writable_schema = RESET;

SELECT json_extract('{}', 'number of tables that are stored as c: ' || found)
FROM (SELECT count(*) AS found FROM sqlite_schema WHERE type = 'table' AND name = 'c' AND tbl_name = name)
WHERE found <> 1;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema SET sql = CASE
  WHEN instr(sql, ',' || char(10) || '  CONSTRAINT c_a_fkey FOREIGN KEY (a) REFERENCES a (id) ON DELETE CASCADE ON UPDATE SET DEFAULT') > 0
  THEN replace(sql, ',' || char(10) || '  CONSTRAINT c_a_fkey FOREIGN KEY (a) REFERENCES a (id) ON DELETE CASCADE ON UPDATE SET DEFAULT', '')
  ELSE json_extract('{}', 'the text of table c was changed by hand: it does not hold c_a_fkey as Plinth wrote it')
END
WHERE type = 'table' AND name = 'c';

PRAGMA writable_schema = RESET;

SELECT json_extract('{}', 'number of tables that are stored as self: ' || found)
FROM (SELECT count(*) AS found FROM sqlite_schema WHERE type = 'table' AND name = 'self' AND tbl_name = name)
WHERE found <> 1;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema SET sql = CASE
  WHEN instr(sql, ',' || char(10) || '  CONSTRAINT "it''s_kept" FOREIGN KEY (kept) REFERENCES self (id) ON DELETE RESTRICT ON UPDATE RESTRICT') > 0
  THEN replace(sql, ',' || char(10) || '  CONSTRAINT "it''s_kept" FOREIGN KEY (kept) REFERENCES self (id) ON DELETE RESTRICT ON UPDATE RESTRICT', '')
  ELSE json_extract('{}', 'the text of table self was changed by hand: it does not hold it''s_kept as Plinth wrote it')
END
WHERE type = 'table' AND name = 'self';

PRAGMA writable_schema = RESET;

DROP TABLE a;

DROP TABLE b;

DROP TABLE c;

DROP TABLE self;
