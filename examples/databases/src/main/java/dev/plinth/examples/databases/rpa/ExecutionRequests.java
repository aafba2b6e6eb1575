package dev.plinth.examples.databases.rpa;

import static dev.plinth.examples.databases.rpa.ExecutionReadModel.EXECUTION_READ_MODEL;
import static dev.plinth.examples.databases.rpa.Saga.SAGA;
import static dev.plinth.schema.ReferentialAction.SET_NULL;
import static dev.plinth.schema.TriggerEvent.INSERT;
import static dev.plinth.schema.TriggerEvent.UPDATE;

import dev.plinth.schema.Column;
import dev.plinth.schema.Table;
import java.time.OffsetDateTime;
import org.jooq.JSON;

/** The executions that were asked for. */
public final class ExecutionRequests extends Table {
    /** The table. */
    public static final ExecutionRequests EXECUTION_REQUESTS = new ExecutionRequests();

    public final Column<Long> execId = bigint("exec_id").identity().primaryKey();
    public final Column<String> rpaKeyId = text("rpa_key_id");
    public final Column<String> execStatus = text("exec_status").defaultTo("PENDING");
    public final Column<JSON> rpaRequest = json("rpa_request").nullable();
    public final Column<JSON> rpaResponse = json("rpa_response").nullable();
    public final Column<String> errorMessage = text("error_message").nullable();
    public final Column<String> callbackUrl = text("callback_url").nullable();
    public final Timestamps timestamps = Timestamps.on(this);
    public final Column<OffsetDateTime> finishedAt = timestamptz("finished_at").nullable();
    public final Column<Long> sagaId = bigint("saga_id")
            .nullable()
            .references("fk_execution_requests_saga_id", () -> SAGA.sagaId)
            .onDelete(SET_NULL)
            .describe("Reference to saga orchestrator");
    public final Column<String> lastSagaState =
            text("last_saga_state").nullable().describe("Last state of the saga orchestrator");
    public final Column<JSON> flowchartDefinition =
            json("flowchart_definition").nullable().describe("Flowchart definition for the execution");

    private ExecutionRequests() {
        super("execution_requests");
        index("IDX_execution_requests_created_at").on(timestamps.createdAt());
        index("IDX_execution_requests_rpa_key_id").on(rpaKeyId);
        index("IDX_execution_requests_saga_id").on(sagaId);
        index("IDX_execution_requests_status").on(execStatus);
        trigger("trigger_sync_execution_read_model")
                .after(INSERT, UPDATE)
                .routine("sync_execution_read_model")
                .run(row -> new Upsert(EXECUTION_READ_MODEL, EXECUTION_READ_MODEL.execId, row.get(execId))
                        .once(EXECUTION_READ_MODEL.timestamps.createdAt(), row.get(timestamps.createdAt()))
                        .set(EXECUTION_READ_MODEL.rpaKeyId, row.get(rpaKeyId))
                        .set(EXECUTION_READ_MODEL.execStatus, row.get(execStatus))
                        .set(EXECUTION_READ_MODEL.rpaRequest, row.get(rpaRequest))
                        .set(EXECUTION_READ_MODEL.rpaResponse, row.get(rpaResponse))
                        .set(EXECUTION_READ_MODEL.errorMessage, row.get(errorMessage))
                        .set(EXECUTION_READ_MODEL.callbackUrl, row.get(callbackUrl))
                        .set(EXECUTION_READ_MODEL.timestamps.updatedAt(), row.get(timestamps.updatedAt()))
                        .set(EXECUTION_READ_MODEL.finishedAt, row.get(finishedAt))
                        .set(EXECUTION_READ_MODEL.sagaId, row.get(sagaId))
                        .set(EXECUTION_READ_MODEL.sagaState, row.get(lastSagaState))
                        .query());
    }
}
