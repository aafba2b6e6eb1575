-- golden on sqlite, migration 0002

DROP INDEX totals;

CREATE INDEX by_total ON orders (total);
