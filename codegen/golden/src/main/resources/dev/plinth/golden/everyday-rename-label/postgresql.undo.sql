-- golden on postgresql, undo of migration 0002

ALTER TYPE state RENAME VALUE 'DONE' TO 'CLOSED';
