-- golden on sqlite, undo of migration 0001
-- Hazard: Drops the rows of lines for good.
-- Hazard: Drops the rows of orders for good.

DROP TABLE "lines";

DROP TABLE "orders";
