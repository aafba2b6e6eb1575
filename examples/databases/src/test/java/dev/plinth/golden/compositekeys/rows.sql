INSERT INTO orders VALUES (1, 1, 'Berlin');
INSERT INTO lines (tenant, "order", city) VALUES (1, 1, 'Berlin');
