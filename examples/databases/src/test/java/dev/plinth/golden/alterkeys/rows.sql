INSERT INTO customers (name, code) VALUES ('Cid', 'C');
INSERT INTO orders (id, total, customer_id, customer_code) VALUES (8, 1, 3, 'C');
