-- golden on sqlite, migration 0002

CREATE INDEX folded ON things ((lower(a)));
