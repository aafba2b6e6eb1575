-- golden on sqlite, undo of migration 0002

DROP INDEX lookup;

CREATE INDEX lookup ON things (b);
