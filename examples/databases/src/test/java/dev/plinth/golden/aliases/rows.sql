INSERT INTO nodes (id) VALUES (1);
INSERT INTO nodes (id, parent) VALUES (2, 1);
