-- golden on postgresql, migration 0002
-- Hazard: Fails if the current number of shrinks is outside the limits that it gets.

ALTER SEQUENCE grows INCREMENT BY 1 MINVALUE -5 MAXVALUE 90 START WITH 10 CACHE 1 NO CYCLE;

ALTER SEQUENCE shrinks INCREMENT BY 1 MINVALUE 1 MAXVALUE 50 START WITH 1 CACHE 1 NO CYCLE;
