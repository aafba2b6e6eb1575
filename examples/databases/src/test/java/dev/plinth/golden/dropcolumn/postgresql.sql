-- golden on postgresql, migration 0002
-- Hazard: Drops the values of customers.note for good.
-- Hazard: Drops the values of customers.active for good.
-- Hazard: Drops the values of customers.last for good.

DROP INDEX "customers_by_note";

ALTER TABLE "customers" DROP COLUMN "note";

ALTER TABLE "customers" DROP COLUMN "active";

ALTER TABLE "customers" DROP COLUMN "last";
