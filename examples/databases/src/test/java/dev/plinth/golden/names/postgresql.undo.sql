-- golden on postgresql, undo of migration 0001
-- Hazard: Permanently deletes all rows of Täble; /* ".
-- Hazard: Permanently deletes all rows of Order.

ALTER TABLE "Täble; /* """ DROP CONSTRAINT "Fk 'a' ""b""";

DROP TABLE "Täble; /* """;

DROP TRIGGER "Trigger" ON "Order";

DROP TABLE "Order";

DROP TYPE "Type";

DROP FUNCTION "Function"();
