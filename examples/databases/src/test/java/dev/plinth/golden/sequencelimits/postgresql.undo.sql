-- golden on postgresql, undo of migration 0002
-- Hazard: Fails if the current number of grows is outside the limits that it gets.

ALTER SEQUENCE grows MINVALUE 1 MAXVALUE 20;

ALTER SEQUENCE shrinks MAXVALUE 100;
