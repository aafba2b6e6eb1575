-- golden on sqlite, undo of migration 0002
-- Lossy: Adds users.nick again without its values.

DROP INDEX users_tenant_id_email_idx;

DROP INDEX users_order;

DROP INDEX users_next;

DROP INDEX users_email;

DROP INDEX users_domain;

ALTER TABLE users ADD COLUMN nick TEXT;

CREATE INDEX users_email ON users (email);

CREATE INDEX users_nick ON users (tenant_id, (lower(nick)));
