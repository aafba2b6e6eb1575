-- golden on sqlite, undo of migration 0002
-- Hazard: Edits the stored text of orders and copies no row. Fails if the text is not as expected.

WITH RECURSIVE
  known (n, text) AS (
    VALUES
      (1, ', CONSTRAINT orders_customer_fkey FOREIGN KEY (customer) REFERENCES customers (id) ON DELETE CASCADE'),
      (2, 'CONSTRAINT orders_customer_fkey REFERENCES customers (id) ON DELETE CASCADE'),
      (3, 'CONSTRAINT orders_pkey PRIMARY KEY (id)'),
      (4, 'customer INTEGER'),
      (5, ' NOT NULL'),
      (6, 'id INT')
  ),
  rest (n, text) AS (
    SELECT 0, replace(replace(replace(replace(sql, char(13), ''), char(10), ''), ' ', ''), '"', '')
    FROM sqlite_schema
    WHERE type = 'table' AND name = 'orders'
    UNION ALL
    SELECT known.n, replace(rest.text, replace(replace(replace(replace(known.text, char(13), ''), char(10), ''), ' ', ''), '"', ''), '')
    FROM rest
    JOIN known ON known.n = rest.n + 1
  )
SELECT json_extract('{}', 'the text of table orders is not as Plinth wrote it, so write this migration by hand. Not known: ' || coalesce(text, 'no text'))
FROM (SELECT (SELECT text FROM rest WHERE n = 6) AS text)
WHERE text IS NOT 'CREATETABLEorders(,,)STRICT'
  OR (SELECT count(DISTINCT id) FROM pragma_foreign_key_list('orders')) <> 1
  OR EXISTS (SELECT 1 FROM pragma_table_xinfo('orders') WHERE pk = 0 AND "notnull" <> (name IN ('id', 'customer')));

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = 'CREATE TABLE orders (
  ' || (
  SELECT group_concat(CASE name
    WHEN 'id' THEN 'id INT NOT NULL'
    WHEN 'customer' THEN 'customer INTEGER NOT NULL'
  END, ',
  ')
  FROM pragma_table_xinfo('orders')
) || ',
  CONSTRAINT orders_pkey PRIMARY KEY (id),
  CONSTRAINT orders_customer_fkey FOREIGN KEY (customer) REFERENCES customers (id)
) STRICT'
WHERE type = 'table' AND name = 'orders';

PRAGMA writable_schema = RESET;

CREATE VIEW plinth_new_1 AS SELECT 1;

DROP VIEW plinth_new_1;

SELECT json_extract('{}', 'row of orders ' || coalesce(rowid, '') || ' references a row of ' || parent || ' that is not there')
FROM pragma_foreign_key_check('orders');
