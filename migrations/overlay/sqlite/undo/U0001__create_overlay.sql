-- overlay on sqlite, undo of migration 0001
-- Hazard: Drops the rows of health_logs for good.
-- Hazard: Drops the rows of notifications for good.
-- Hazard: Drops the rows of steps for good.
-- Hazard: Drops the rows of screenshots for good.
-- Hazard: Drops the rows of workflows for good.
-- Hazard: Drops the rows of users for good.
-- Hazard: Drops the rows of companies for good.

DROP TABLE "health_logs";

DROP TABLE "notifications";

DROP TABLE "steps";

DROP TABLE "screenshots";

DROP TABLE "workflows";

DROP TABLE "users";

DROP TABLE "companies";
