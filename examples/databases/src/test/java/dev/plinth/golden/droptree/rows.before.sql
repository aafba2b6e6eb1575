INSERT INTO stays (id) VALUES (1), (2);
INSERT INTO tree (id, parent) VALUES (1, NULL), (2, 1);
