-- golden on postgresql, migration 0002

CREATE SEQUENCE more;

ALTER TABLE invoices ADD COLUMN more bigint DEFAULT (nextval('more')) NOT NULL;

ALTER SEQUENCE numbers INCREMENT BY 5 CACHE 20 CYCLE;
