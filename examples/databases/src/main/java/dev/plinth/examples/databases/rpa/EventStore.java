package dev.plinth.examples.databases.rpa;

import static dev.plinth.examples.databases.rpa.ExecutionRequests.EXECUTION_REQUESTS;
import static dev.plinth.examples.databases.rpa.Saga.SAGA;
import static dev.plinth.schema.ReferentialAction.CASCADE;

import dev.plinth.schema.Column;
import dev.plinth.schema.Table;
import java.time.OffsetDateTime;
import org.jooq.JSON;

/** What happened in the sagas, in order. */
public final class EventStore extends Table {
    /** The table. */
    public static final EventStore EVENT_STORE = new EventStore();

    public final Column<Long> eventId = bigint("event_id").identity().primaryKey();
    public final Column<Long> sagaId =
            bigint("saga_id").references(() -> SAGA.sagaId).onDelete(CASCADE);
    public final Column<Long> execId = bigint("exec_id")
            .references("fk_event_store_exec_id", () -> EXECUTION_REQUESTS.execId)
            .onDelete(CASCADE);
    public final Column<String> eventType =
            text("event_type").describe("Event type: ExecutionStarted, TaskCompleted, TaskFailed, etc.");
    public final Column<JSON> eventData = json("event_data").describe("Event payload");
    public final Column<String> taskId = text("task_id").nullable().describe("DAG task identifier");
    public final Column<String> dagId = text("dag_id").nullable().describe("DAG identifier");
    public final Column<OffsetDateTime> occurredAt = timestamptz("occurred_at").defaultNow();
    public final Column<Long> version =
            bigint("version").defaultTo(1L).describe("Event version for optimistic locking");
    public final Column<String> robotStep = text("robot_step")
            .nullable()
            .describe("Robot Framework step identifier (e.g., Start Browser, Login To e-Cargo)");

    private EventStore() {
        super("event_store");
        index("IDX_event_store_event_type").on(eventType);
        index("IDX_event_store_exec_id").on(execId);
        index("IDX_event_store_occurred_at").on(occurredAt);
        index("IDX_event_store_robot_step").on(robotStep);
        index("IDX_event_store_saga_id").on(sagaId);
        index("IDX_event_store_saga_version").on(sagaId, version);
        index("IDX_event_store_task_id").on(taskId);
    }
}
