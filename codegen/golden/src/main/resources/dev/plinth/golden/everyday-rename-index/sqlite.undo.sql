-- golden on sqlite, undo of migration 0002

DROP INDEX by_total;

CREATE INDEX totals ON orders (total);
