-- golden on postgresql, undo of migration 0002
-- Hazard: Permanently deletes all rows of order.

DROP TABLE "order";
