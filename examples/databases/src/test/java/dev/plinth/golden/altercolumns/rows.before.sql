INSERT INTO parts (id, name, amount, note, code, weight, short) VALUES (1, 'nut', 5, 'of steel', 17, 3, 'n  ');
INSERT INTO parts (id, amount, note, code) VALUES (9, 7, '', -3);
