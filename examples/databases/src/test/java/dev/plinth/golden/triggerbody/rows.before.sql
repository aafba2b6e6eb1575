INSERT INTO jobs (id, name) VALUES (1, 'x');
