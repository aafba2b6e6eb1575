-- golden on postgresql, migration 0002
-- Hazard: Fails if the current number of numbers is outside the limits that it gets.

ALTER SEQUENCE numbers INCREMENT BY 5 MAXVALUE 1000 CACHE 10 CYCLE;
