-- golden on sqlite, undo of migration 0001
-- Hazard: Permanently deletes all rows of log.
-- Hazard: Permanently deletes all rows of stock.
-- Hazard: Permanently deletes all rows of totals.

DROP TRIGGER "after_delete";

DROP TRIGGER "before_all_delete";

DROP TRIGGER "before_all_insert";

DROP TRIGGER "before_change";

DROP TRIGGER "every_event_delete";

DROP TRIGGER "every_event_insert";

DROP TRIGGER "every_event_update";

DROP TABLE "log";

DROP TRIGGER "upsert_insert";

DROP TRIGGER "upsert_plain";

DROP TRIGGER "upsert_update";

DROP TABLE "stock";

DROP TABLE "totals";
