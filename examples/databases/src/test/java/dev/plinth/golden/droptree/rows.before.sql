INSERT INTO stays (id) VALUES (2), (4);
INSERT INTO tree (id, parent, next) VALUES (1, NULL, NULL), (2, 1, NULL), (4, NULL, 1);
