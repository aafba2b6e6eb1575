-- golden on postgresql, migration 0002

ALTER TYPE level RENAME TO grade;
