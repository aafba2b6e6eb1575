-- golden on sqlite, undo of migration 0001
-- Hazard: Drops the rows of Täble; /* " for good.
-- Hazard: Drops the rows of Order for good.

DROP TABLE "Täble; /* """;

DROP TRIGGER "Trigger";

DROP TABLE "Order";
