INSERT INTO tasks (id, state, level, was, rank) VALUES (1, 'DONE', 'LOW', 'OPEN', 'LOW');
INSERT INTO tasks (id, level, was, rank) VALUES (2, 'HIGH', 'DONE', 'HIGH');
