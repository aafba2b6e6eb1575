INSERT INTO tasks (id, state, was, rank) VALUES (3, 'WAITING', 'FORGOTTEN', 'LOW');
DELETE FROM tasks WHERE id = 3;
