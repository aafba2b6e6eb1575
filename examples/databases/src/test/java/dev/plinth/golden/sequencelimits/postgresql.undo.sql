-- golden on postgresql, undo of migration 0002
-- Hazard: Fails if the current number of grows is outside the limits that it gets.

ALTER SEQUENCE grows INCREMENT BY 1 MINVALUE 1 MAXVALUE 20 START WITH 10 CACHE 1 NO CYCLE;

ALTER SEQUENCE shrinks INCREMENT BY 1 MINVALUE 1 MAXVALUE 100 START WITH 1 CACHE 1 NO CYCLE;
