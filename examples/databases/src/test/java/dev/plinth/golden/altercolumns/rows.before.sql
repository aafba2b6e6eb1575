INSERT INTO parts (id, name, amount, note, code) VALUES (1, 'nut', 5, 'of steel', 17);
INSERT INTO parts (id, amount, note, code) VALUES (9, 7, '', -3);
