-- golden on sqlite, undo of migration 0001
-- Hazard: Drops the rows of log for good.
-- Hazard: Drops the rows of stock for good.
-- Hazard: Drops the rows of totals for good.

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
