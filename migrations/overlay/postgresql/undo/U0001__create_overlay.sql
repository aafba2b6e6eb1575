-- overlay on postgresql, undo of migration 0001
-- Hazard: Permanently deletes all rows of health_logs.
-- Hazard: Permanently deletes all rows of notifications.
-- Hazard: Permanently deletes all rows of screenshots.
-- Hazard: Permanently deletes all rows of steps.
-- Hazard: Permanently deletes all rows of companies.
-- Hazard: Permanently deletes all rows of users.
-- Hazard: Permanently deletes all rows of workflows.

ALTER TABLE "health_logs" DROP CONSTRAINT "health_logs_step_id_fkey";

ALTER TABLE "health_logs" DROP CONSTRAINT "health_logs_user_id_fkey";

ALTER TABLE "health_logs" DROP CONSTRAINT "health_logs_workflow_id_fkey";

DROP TABLE "health_logs";

ALTER TABLE "notifications" DROP CONSTRAINT "notifications_company_id_fkey";

ALTER TABLE "notifications" DROP CONSTRAINT "notifications_read_by_fkey";

ALTER TABLE "notifications" DROP CONSTRAINT "notifications_workflow_id_fkey";

DROP TABLE "notifications";

DROP TYPE "notification_severity";

ALTER TABLE "screenshots" DROP CONSTRAINT "screenshots_company_id_fkey";

ALTER TABLE "screenshots" DROP CONSTRAINT "screenshots_workflow_id_fkey";

ALTER TABLE "steps" DROP CONSTRAINT "steps_edited_by_fkey";

ALTER TABLE "steps" DROP CONSTRAINT "steps_screenshot_id_fkey";

DROP TABLE "screenshots";

ALTER TABLE "steps" DROP CONSTRAINT "steps_workflow_id_fkey";

DROP TABLE "steps";

ALTER TABLE "users" DROP CONSTRAINT "users_company_id_fkey";

ALTER TABLE "workflows" DROP CONSTRAINT "workflows_company_id_fkey";

DROP TABLE "companies";

ALTER TABLE "workflows" DROP CONSTRAINT "workflows_created_by_fkey";

DROP TABLE "users";

DROP TYPE "user_role";

DROP TABLE "workflows";

DROP TYPE "workflow_status";
