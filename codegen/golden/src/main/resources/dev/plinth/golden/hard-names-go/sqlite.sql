-- golden on sqlite, migration 0002
-- Hazard: Permanently deletes all values of order.group.
-- Hazard: Permanently deletes all values of order.größe.
-- Hazard: Writes all rows of order anew, and locks the table meanwhile.

DROP INDEX "select";

SELECT json_extract('{}', 'number of tables that are stored as order: ' || found)
FROM (SELECT count(*) AS found FROM sqlite_schema WHERE type = 'table' AND name = 'order' AND tbl_name = name)
WHERE found <> 1;

SELECT json_extract('{}', 'table order has ' || what || ' that Plinth does not know')
FROM (
  SELECT 'the column ' || name AS what
  FROM pragma_table_xinfo('order')
  WHERE name NOT IN ('id', 'group', 'größe')
  UNION ALL
  SELECT 'the ' || type || ' ' || name
  FROM sqlite_schema
  WHERE tbl_name = 'order' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ()
);

CREATE TABLE plinth_new_1 (
  id INT NOT NULL,
  CONSTRAINT order_pkey PRIMARY KEY (id)
) STRICT;

INSERT INTO plinth_new_1 (rowid, id)
SELECT rowid, id
FROM "order";

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'plinth_old_1' ELSE 'sqlite_autoindex_plinth_old_1' || substr(name, 23) END,
  tbl_name = 'plinth_old_1',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE plinth_old_1 ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'order';

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'order' ELSE 'sqlite_autoindex_order' || substr(name, 30) END,
  tbl_name = 'order',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE "order" ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'plinth_new_1';

PRAGMA writable_schema = RESET;

DROP TABLE plinth_old_1;
