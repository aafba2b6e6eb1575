-- rpa_db on postgresql, undo of migration 0001
-- Hazard: Permanently deletes all rows of execution_read_model.
-- Hazard: Permanently deletes all rows of execution_requests.
-- Hazard: Permanently deletes all rows of event_store.
-- Hazard: Permanently deletes all rows of saga.
-- Hazard: Permanently deletes all rows of saga_read_model.

ALTER TABLE "event_store" DROP CONSTRAINT "event_store_saga_id_fkey";

ALTER TABLE "event_store" DROP CONSTRAINT "fk_event_store_exec_id";

ALTER TABLE "execution_read_model" DROP CONSTRAINT "execution_read_model_saga_id_fkey";

ALTER TABLE "execution_read_model" DROP CONSTRAINT "fk_execution_read_model_exec_id";

ALTER TABLE "execution_requests" DROP CONSTRAINT "fk_execution_requests_saga_id";

ALTER TABLE "saga" DROP CONSTRAINT "fk_saga_exec_id";

ALTER TABLE "saga" DROP CONSTRAINT "fk_saga_parent_saga_id";

ALTER TABLE "saga_read_model" DROP CONSTRAINT "fk_saga_read_model_exec_id";

ALTER TABLE "saga_read_model" DROP CONSTRAINT "saga_read_model_saga_id_fkey";

DROP TRIGGER "trigger_sync_execution_read_model" ON "execution_requests";

DROP TABLE "execution_read_model";

DROP TABLE "execution_requests";

DROP FUNCTION "sync_execution_read_model"();

DROP TRIGGER "trigger_sync_saga_read_model" ON "saga";

DROP TABLE "event_store";

DROP TABLE "saga";

DROP TABLE "saga_read_model";

DROP FUNCTION "sync_saga_read_model"();
