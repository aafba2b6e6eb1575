-- golden on sqlite, undo of migration 0002

DROP INDEX folded;

CREATE INDEX folded ON things (a);
