-- Draft: plinth:generate rewrites it until it is edited, plinth:revision freezes it. Checksum: d68d1022a6fc083bf254f57211187c68b64793a373254b42715c5419caef74b1
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
