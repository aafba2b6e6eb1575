INSERT INTO users (tenant_id, email) VALUES (1, 'Ann@x');
INSERT INTO users (tenant_id, email, "order") VALUES (1, 'bob@x', 2);
