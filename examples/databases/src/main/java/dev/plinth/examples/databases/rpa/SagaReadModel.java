package dev.plinth.examples.databases.rpa;

import static dev.plinth.examples.databases.rpa.ExecutionRequests.EXECUTION_REQUESTS;
import static dev.plinth.examples.databases.rpa.Saga.SAGA;
import static dev.plinth.schema.ReferentialAction.CASCADE;

import dev.plinth.schema.Column;
import dev.plinth.schema.Table;
import java.time.OffsetDateTime;
import org.jooq.JSON;

/** The sagas as they are queried; kept by the trigger of {@link Saga}. */
public final class SagaReadModel extends Table {
    /** The table. */
    public static final SagaReadModel SAGA_READ_MODEL = new SagaReadModel();

    public final Column<Long> sagaId =
            bigint("saga_id").primaryKey().references(() -> SAGA.sagaId).onDelete(CASCADE);
    public final Column<Long> execId = bigint("exec_id")
            .references("fk_saga_read_model_exec_id", () -> EXECUTION_REQUESTS.execId)
            .onDelete(CASCADE);
    public final Column<String> rpaKeyId = text("rpa_key_id");
    public final Column<String> currentState = text("current_state");
    public final Column<JSON> rpaRequest = json("rpa_request").renamedFrom("rpa_request_object");
    public final Column<Long> eventsCount = bigint("events_count").defaultTo(0L);
    public final Column<String> lastEventType = text("last_event_type").nullable();
    public final Column<OffsetDateTime> lastEventAt =
            timestamptz("last_event_at").nullable();
    public final Timestamps timestamps = Timestamps.copiedTo(this);
    public final Column<String> sagaType = text("saga_type").nullable().describe("SAGA type: DAG_SAGA or ROBOT_SAGA");
    public final Column<Long> parentSagaId =
            bigint("parent_saga_id").nullable().describe("Parent saga ID for nested sagas");

    private SagaReadModel() {
        super("saga_read_model");
        index("IDX_saga_read_model_created_at").on(timestamps.createdAt());
        index("IDX_saga_read_model_current_state").on(currentState);
        index("IDX_saga_read_model_exec_id").on(execId);
        index("IDX_saga_read_model_parent_saga_id").on(parentSagaId);
        index("IDX_saga_read_model_rpa_key_id").on(rpaKeyId);
        index("IDX_saga_read_model_saga_type").on(sagaType);
        uniqueIndex("idx_saga_read_model_exec_id_dag_unique").on(execId).where(sagaType.eq("DAG_SAGA"));
    }
}
