-- overlay on sqlite, undo of migration 0001
-- Hazard: Permanently deletes all rows of notifications.
-- Hazard: Permanently deletes all rows of health_logs.
-- Hazard: Permanently deletes all rows of steps.
-- Hazard: Permanently deletes all rows of screenshots.
-- Hazard: Permanently deletes all rows of workflows.
-- Hazard: Permanently deletes all rows of users.
-- Hazard: Permanently deletes all rows of companies.

DROP TABLE notifications;

DROP TABLE health_logs;

DROP TABLE steps;

DROP TABLE screenshots;

DROP TABLE workflows;

DROP TABLE users;

DROP TABLE companies;
