-- golden on sqlite, migration 0002

DROP INDEX lookup;

CREATE INDEX lookup ON things (a, b);
