-- golden on postgresql, migration 0002
-- Hazard: Permanently deletes all values of order.group.
-- Hazard: Permanently deletes all values of order.größe.

SET LOCAL lock_timeout = '5s';

DROP INDEX "select";

ALTER TABLE "order" DROP COLUMN "group";

ALTER TABLE "order" DROP CONSTRAINT "Ünique";

ALTER TABLE "order" DROP COLUMN "größe";
