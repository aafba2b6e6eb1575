INSERT INTO stock (id, name, amount) VALUES (1, 'nut', 3);
UPDATE stock SET amount = 4 WHERE id = 1;
UPDATE stock SET amount = 2 WHERE id = 1;
DELETE FROM stock WHERE id = 1;
