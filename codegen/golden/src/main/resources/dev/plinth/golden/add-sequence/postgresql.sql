-- golden on postgresql, migration 0002

CREATE SEQUENCE numbers START WITH 5;
