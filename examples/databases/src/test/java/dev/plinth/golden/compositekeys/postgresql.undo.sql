-- golden on postgresql, undo of migration 0001
-- Hazard: Drops the rows of lines for good.
-- Hazard: Drops the rows of orders for good.

ALTER TABLE "lines" DROP CONSTRAINT "lines_city";

ALTER TABLE "lines" DROP CONSTRAINT "lines_order";

DROP TABLE "lines";

DROP TABLE "orders";
