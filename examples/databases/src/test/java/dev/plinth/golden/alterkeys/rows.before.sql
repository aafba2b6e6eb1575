INSERT INTO customers (name, code) VALUES ('Ann', 'A');
INSERT INTO customers (name, code) VALUES ('Bob', 'B');
INSERT INTO orders (id, total, customer_id, customer_code) VALUES (7, 10, 2, 'B');
INSERT INTO lines (id, order_id) VALUES (1, 7);
