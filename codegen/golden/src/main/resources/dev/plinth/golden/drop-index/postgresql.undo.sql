-- golden on postgresql, undo of migration 0002

CREATE INDEX things_a_idx ON things (a);
