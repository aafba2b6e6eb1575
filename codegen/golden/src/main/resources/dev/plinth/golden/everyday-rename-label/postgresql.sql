-- golden on postgresql, migration 0002

ALTER TYPE state RENAME VALUE 'CLOSED' TO 'DONE';
