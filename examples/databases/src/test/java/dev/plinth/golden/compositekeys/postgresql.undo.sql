-- golden on postgresql, undo of migration 0001
-- Hazard: Permanently deletes all rows of lines.
-- Hazard: Permanently deletes all rows of orders.

ALTER TABLE "lines" DROP CONSTRAINT "lines_city";

ALTER TABLE "lines" DROP CONSTRAINT "lines_order";

DROP TABLE "lines";

DROP TABLE "orders";
