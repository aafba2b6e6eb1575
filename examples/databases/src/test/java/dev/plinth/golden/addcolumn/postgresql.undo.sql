-- golden on postgresql, undo of migration 0002
-- Hazard: Drops the values of customers.note for good.
-- Hazard: Drops the values of customers.active for good.
-- Hazard: Drops the values of customers.level for good.
-- Hazard: Drops the values of customers.rating for good.
-- Hazard: Drops the values of customers.since for good.
-- Hazard: Drops the values of customers.left for good.
-- Hazard: Drops the values of customers.data for good.
-- Hazard: Drops the values of customers.key for good.

DROP INDEX "customers_by_level";

ALTER TABLE "customers" DROP COLUMN "note";

ALTER TABLE "customers" DROP COLUMN "active";

ALTER TABLE "customers" DROP COLUMN "level";

ALTER TABLE "customers" DROP COLUMN "rating";

ALTER TABLE "customers" DROP COLUMN "since";

ALTER TABLE "customers" DROP COLUMN "left";

ALTER TABLE "customers" DROP COLUMN "data";

ALTER TABLE "customers" DROP COLUMN "key";
