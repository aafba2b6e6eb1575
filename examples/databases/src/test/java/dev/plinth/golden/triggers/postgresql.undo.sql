-- golden on postgresql, undo of migration 0001
-- Hazard: Permanently deletes all rows of log.
-- Hazard: Permanently deletes all rows of stock.
-- Hazard: Permanently deletes all rows of totals.

DROP TRIGGER "after_delete" ON "stock";

DROP FUNCTION "after_delete"();

DROP TRIGGER "before_all" ON "stock";

DROP FUNCTION "before_all"();

DROP TRIGGER "before_change" ON "stock";

DROP FUNCTION "before_change"();

DROP TRIGGER "every_event" ON "stock";

DROP TABLE "log";

DROP FUNCTION "every_event"();

DROP TRIGGER "upsert" ON "stock";

DROP FUNCTION "upsert"();

DROP TRIGGER "upsert_plain" ON "stock";

DROP TABLE "stock";

DROP TABLE "totals";

DROP FUNCTION "upsert_plain"();
