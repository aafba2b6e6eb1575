-- golden on sqlite, undo of migration 0002
-- Hazard: Permanently deletes all rows of chickens.
-- Hazard: Permanently deletes all rows of eggs.

SELECT json_extract('{}', 'number of tables that are stored as eggs: ' || found)
FROM (SELECT count(*) AS found FROM sqlite_schema WHERE type = 'table' AND name = 'eggs' AND tbl_name = name)
WHERE found <> 1;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema SET sql = CASE
  WHEN instr(sql, ',' || char(10) || '  CONSTRAINT eggs_chicken_fkey FOREIGN KEY (chicken) REFERENCES chickens (id) ON DELETE CASCADE') > 0
  THEN replace(sql, ',' || char(10) || '  CONSTRAINT eggs_chicken_fkey FOREIGN KEY (chicken) REFERENCES chickens (id) ON DELETE CASCADE', '')
  ELSE json_extract('{}', 'the text of table eggs was changed by hand: it does not hold eggs_chicken_fkey as Plinth wrote it')
END
WHERE type = 'table' AND name = 'eggs';

PRAGMA writable_schema = RESET;

DROP TABLE chickens;

DROP TABLE eggs;
