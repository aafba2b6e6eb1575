-- golden on postgresql, undo of migration 0001
-- Hazard: Permanently deletes all rows of Täble; /* ".
-- Hazard: Permanently deletes all rows of Order.

SET LOCAL lock_timeout = '5s';

DROP TABLE "Täble; /* """;

DROP TABLE "Order";

DROP TYPE "Type";

DROP FUNCTION "Function"();
