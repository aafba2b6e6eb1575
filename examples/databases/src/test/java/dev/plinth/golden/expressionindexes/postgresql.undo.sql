-- golden on postgresql, undo of migration 0002
-- Lossy: Adds users.nick again without its values.

SET LOCAL lock_timeout = '5s';

DROP INDEX users_tenant_id_email_idx;

DROP INDEX users_order;

DROP INDEX users_next;

DROP INDEX users_email;

DROP INDEX users_domain;

ALTER TABLE users ADD COLUMN nick text;

CREATE INDEX users_email ON users (email);

CREATE INDEX users_nick ON users (tenant_id, (lower(nick COLLATE "C")));
