-- golden on sqlite, migration 0002
-- Hazard: Permanently deletes all values of users.nick.
-- Hazard: Fails if rows have the same values in users_email.

DROP INDEX users_nick;

DROP INDEX users_email;

ALTER TABLE users DROP COLUMN nick;

CREATE INDEX users_domain ON users ((substr(email, 3)));

CREATE UNIQUE INDEX users_email ON users ((lower(email)));

CREATE INDEX users_next ON users ((CASE typeof((tenant_id + "order")) WHEN 'real' THEN json('bigint out of range') ELSE (tenant_id + "order") END), "order") WHERE length(email) > 3;

CREATE INDEX users_order ON users (("order" > 0) DESC);

CREATE INDEX users_tenant_id_email_idx ON users (tenant_id, (lower(email)) DESC);
