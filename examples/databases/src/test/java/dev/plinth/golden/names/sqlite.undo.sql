-- golden on sqlite, undo of migration 0001
-- Hazard: Permanently deletes all rows of Täble; /* ".
-- Hazard: Permanently deletes all rows of Order.

DROP TABLE "Täble; /* """;

DROP TABLE "Order";
