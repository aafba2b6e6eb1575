INSERT INTO parts (id, amount, code) VALUES (10, 5000000000, 'x');
DELETE FROM parts WHERE id = 10;
UPDATE parts SET note = '' WHERE note IS NULL;
