INSERT INTO self VALUES (1, 1, 1, 1, 1, 1);
INSERT INTO self VALUES (2, 1, 1, 1, 1, 1);
UPDATE self SET kept = 2, refused = 2, cascaded = 2, nulled = 2, reset = 2 WHERE id = 1;
INSERT INTO a (id) VALUES (1);
INSERT INTO c VALUES (1, 1, 2);
INSERT INTO b VALUES (1, 1, 1);
UPDATE a SET b = 1, c = 1;
