-- golden on sqlite, undo of migration 0002
-- Hazard: Fails if rows have the same values in customers.customers_name.
-- Hazard: Writes all rows of customers anew, and locks the table meanwhile.
-- Hazard: Fails if a row does not meet orders.orders_small.
-- Hazard: Fails if a row does not meet orders.orders_total.
-- Hazard: Writes all rows of orders anew, and locks the table meanwhile.

SELECT json_extract('{}', 'number of tables that are stored as customers: ' || found)
FROM (SELECT count(*) AS found FROM sqlite_schema WHERE type = 'table' AND name = 'customers' AND tbl_name = name)
WHERE found <> 1;

SELECT json_extract('{}', 'table customers has ' || what || ' that Plinth does not know')
FROM (
  SELECT 'the column ' || name AS what
  FROM pragma_table_xinfo('customers')
  WHERE name NOT IN ('id', 'code', 'name')
  UNION ALL
  SELECT 'the ' || type || ' ' || name
  FROM sqlite_schema
  WHERE tbl_name = 'customers' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ()
);

CREATE TABLE plinth_new_1 (
  id INTEGER NOT NULL CONSTRAINT customers_pkey PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  CONSTRAINT customers_name UNIQUE (name)
) STRICT;

INSERT INTO plinth_new_1 (id, code, name)
SELECT id, code, name
FROM customers;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'plinth_old_1' ELSE 'sqlite_autoindex_plinth_old_1' || substr(name, 27) END,
  tbl_name = 'plinth_old_1',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE plinth_old_1 ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'customers';

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'customers' ELSE 'sqlite_autoindex_customers' || substr(name, 30) END,
  tbl_name = 'customers',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE customers ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'plinth_new_1';

PRAGMA writable_schema = RESET;

DROP TABLE plinth_old_1;

DELETE FROM sqlite_sequence WHERE name = 'plinth_new_1';

SELECT json_extract('{}', 'number of tables that are stored as orders: ' || found)
FROM (SELECT count(*) AS found FROM sqlite_schema WHERE type = 'table' AND name = 'orders' AND tbl_name = name)
WHERE found <> 1;

SELECT json_extract('{}', 'table orders has ' || what || ' that Plinth does not know')
FROM (
  SELECT 'the column ' || name AS what
  FROM pragma_table_xinfo('orders')
  WHERE name NOT IN ('id', 'total', 'customer_id', 'customer_code')
  UNION ALL
  SELECT 'the ' || type || ' ' || name
  FROM sqlite_schema
  WHERE tbl_name = 'orders' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ()
);

CREATE TABLE plinth_new_2 (
  id INT NOT NULL,
  total INTEGER NOT NULL
    CONSTRAINT orders_total_check CHECK (total BETWEEN -2147483648 AND 2147483647),
  customer_id INTEGER NOT NULL,
  customer_code TEXT NOT NULL,
  CONSTRAINT orders_pkey PRIMARY KEY (id),
  CONSTRAINT orders_total CHECK (total > 0),
  CONSTRAINT orders_small CHECK (total < 1000),
  CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (id)
) STRICT;

INSERT INTO plinth_new_2 (rowid, id, total, customer_id, customer_code)
SELECT rowid, id, total, customer_id, customer_code
FROM orders;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'plinth_old_2' ELSE 'sqlite_autoindex_plinth_old_2' || substr(name, 24) END,
  tbl_name = 'plinth_old_2',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE plinth_old_2 ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'orders';

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'orders' ELSE 'sqlite_autoindex_orders' || substr(name, 30) END,
  tbl_name = 'orders',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE orders ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'plinth_new_2';

PRAGMA writable_schema = RESET;

DROP TABLE plinth_old_2;

SELECT json_extract('{}', 'row of orders ' || coalesce(rowid, '') || ' references a row of ' || parent || ' that is not there')
FROM pragma_foreign_key_check('orders');
