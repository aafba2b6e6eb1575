-- golden on postgresql, undo of migration 0001
-- Hazard: Drops the rows of Täble; /* " for good.
-- Hazard: Drops the rows of Order for good.

ALTER TABLE "Täble; /* """ DROP CONSTRAINT "Fk 'a' ""b""";

DROP TABLE "Täble; /* """;

DROP TRIGGER "Trigger" ON "Order";

DROP TABLE "Order";

DROP TYPE "Type";

DROP FUNCTION "Function"();
