package dev.plinth.examples.databases.rpa;

import static dev.plinth.examples.databases.rpa.ExecutionRequests.EXECUTION_REQUESTS;
import static dev.plinth.examples.databases.rpa.Saga.SAGA;
import static dev.plinth.schema.ReferentialAction.CASCADE;
import static dev.plinth.schema.ReferentialAction.SET_NULL;

import dev.plinth.schema.Column;
import dev.plinth.schema.Table;
import java.time.OffsetDateTime;
import org.jooq.JSON;

/** The executions as they are queried; kept by the trigger of {@link ExecutionRequests}. */
public final class ExecutionReadModel extends Table {
    /** The table. */
    public static final ExecutionReadModel EXECUTION_READ_MODEL = new ExecutionReadModel();

    public final Column<Long> execId = bigint("exec_id")
            .primaryKey()
            .references("fk_execution_read_model_exec_id", () -> EXECUTION_REQUESTS.execId)
            .onDelete(CASCADE);
    public final Column<String> rpaKeyId = text("rpa_key_id");
    public final Column<String> execStatus = text("exec_status");
    public final Column<JSON> rpaRequest = json("rpa_request").nullable();
    public final Column<JSON> rpaResponse = json("rpa_response").nullable();
    public final Column<String> errorMessage = text("error_message").nullable();
    public final Column<String> callbackUrl = text("callback_url").nullable();
    public final Timestamps timestamps = Timestamps.copiedTo(this);
    public final Column<OffsetDateTime> finishedAt = timestamptz("finished_at").nullable();
    public final Column<Long> sagaId =
            bigint("saga_id").nullable().references(() -> SAGA.sagaId).onDelete(SET_NULL);
    public final Column<String> sagaState = text("saga_state").nullable();

    private ExecutionReadModel() {
        super("execution_read_model");
        index("IDX_execution_read_model_created_at").on(timestamps.createdAt());
        index("IDX_execution_read_model_exec_status").on(execStatus);
        index("IDX_execution_read_model_rpa_key_id").on(rpaKeyId);
        index("IDX_execution_read_model_saga_id").on(sagaId);
    }
}
