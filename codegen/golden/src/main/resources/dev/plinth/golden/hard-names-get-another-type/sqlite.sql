-- golden on sqlite, migration 0002
-- Hazard: Writes all rows of Order Items anew, and locks the table meanwhile.

SELECT json_extract('{}', 'number of tables that are stored as Order Items: ' || found)
FROM (SELECT count(*) AS found FROM sqlite_schema WHERE type = 'table' AND name = 'Order Items' AND tbl_name = name)
WHERE found <> 1;

SELECT json_extract('{}', 'table Order Items has ' || what || ' that Plinth does not know')
FROM (
  SELECT 'the column ' || name AS what
  FROM pragma_table_xinfo('Order Items')
  WHERE name NOT IN ('id', 'User')
  UNION ALL
  SELECT 'the ' || type || ' ' || name
  FROM sqlite_schema
  WHERE tbl_name = 'Order Items' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('user')
);

CREATE TABLE plinth_new_1 (
  id INT NOT NULL,
  "User" TEXT DEFAULT '1' NOT NULL,
  CONSTRAINT "Order Items_pkey" PRIMARY KEY (id)
) STRICT;

INSERT INTO plinth_new_1 (rowid, id, "User")
SELECT rowid, id, "User"
FROM "Order Items";

DROP INDEX user;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'plinth_old_1' ELSE 'sqlite_autoindex_plinth_old_1' || substr(name, 29) END,
  tbl_name = 'plinth_old_1',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE plinth_old_1 ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'Order Items';

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'Order Items' ELSE 'sqlite_autoindex_Order Items' || substr(name, 30) END,
  tbl_name = 'Order Items',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE "Order Items" ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'plinth_new_1';

PRAGMA writable_schema = RESET;

DROP TABLE plinth_old_1;

CREATE INDEX user ON "Order Items" ("User");
