-- golden on postgresql, migration 0002
-- Hazard: Permanently deletes all values of users.nick.
-- Hazard: Fails if rows have the same values in users_email.

SET LOCAL lock_timeout = '5s';

DROP INDEX users_nick;

DROP INDEX users_email;

ALTER TABLE users DROP COLUMN nick;

CREATE INDEX users_domain ON users ((substr(email, 3)));

CREATE UNIQUE INDEX users_email ON users ((lower(email COLLATE "C")));

CREATE INDEX users_next ON users (((tenant_id + "order")), "order") WHERE char_length(email) > 3;

CREATE INDEX users_order ON users (("order" > 0) DESC);

CREATE INDEX users_tenant_id_email_idx ON users (tenant_id, (lower(email COLLATE "C")) DESC);
