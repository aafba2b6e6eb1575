-- golden on postgresql, undo of migration 0002

ALTER TYPE grade RENAME TO level;
