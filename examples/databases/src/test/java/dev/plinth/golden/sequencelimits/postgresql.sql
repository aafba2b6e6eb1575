-- golden on postgresql, migration 0002
-- Hazard: Fails if the current number of shrinks is outside the limits that it gets.

ALTER SEQUENCE grows MINVALUE -5 MAXVALUE 90;

ALTER SEQUENCE shrinks MAXVALUE 50;
