package dev.plinth.examples.databases.rpa;

import static dev.plinth.examples.databases.rpa.EventStore.EVENT_STORE;
import static dev.plinth.examples.databases.rpa.ExecutionRequests.EXECUTION_REQUESTS;
import static dev.plinth.examples.databases.rpa.SagaReadModel.SAGA_READ_MODEL;
import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.PlainSql.sql;
import static dev.plinth.schema.ReferentialAction.CASCADE;
import static dev.plinth.schema.TriggerEvent.INSERT;
import static dev.plinth.schema.TriggerEvent.UPDATE;
import static org.jooq.impl.DSL.select;

import dev.plinth.schema.Column;
import dev.plinth.schema.Table;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.impl.DSL;

/** The sagas: one DAG saga per execution, and any number of robot sagas under it. */
public final class Saga extends Table {
    /** The table. */
    public static final Saga SAGA = new Saga();

    public final Column<Long> sagaId = bigint("saga_id").identity().primaryKey();
    public final Column<Long> execId = bigint("exec_id")
            .references("fk_saga_exec_id", () -> EXECUTION_REQUESTS.execId)
            .onDelete(CASCADE);
    public final Column<String> rpaKeyId = text("rpa_key_id");
    public final Column<JSON> rpaRequest =
            json("rpa_request").renamedFrom("rpa_request_object").describe("Full RPA request payload");
    public final Column<String> currentState = text("current_state").defaultTo("PENDING");
    public final Column<JSON> events =
            json("events").defaultTo(JSON.valueOf("[]")).describe("Array of events for each DAG task");
    public final Timestamps timestamps = Timestamps.on(this);
    public final Column<String> sagaType =
            text("saga_type").defaultTo("DAG_SAGA").describe("SAGA type: DAG_SAGA or ROBOT_SAGA");
    public final Column<Long> parentSagaId = bigint("parent_saga_id")
            .nullable()
            .references("fk_saga_parent_saga_id", () -> SAGA.sagaId)
            .onDelete(CASCADE)
            .describe("Parent saga ID for nested sagas (Robot Saga within DAG Saga)");

    private Saga() {
        super("saga");
        index("IDX_saga_created_at").on(timestamps.createdAt());
        index("IDX_saga_current_state").on(currentState);
        index("IDX_saga_exec_id").on(execId);
        index("IDX_saga_parent_saga_id").on(parentSagaId);
        index("IDX_saga_rpa_key_id").on(rpaKeyId);
        index("IDX_saga_saga_type").on(sagaType);
        uniqueIndex("idx_saga_exec_id_dag_unique").on(execId).where(sagaType.eq("DAG_SAGA"));
        trigger("trigger_sync_saga_read_model")
                .after(INSERT, UPDATE)
                .routine("sync_saga_read_model")
                .run(row -> new Upsert(SAGA_READ_MODEL, SAGA_READ_MODEL.sagaId, row.get(sagaId))
                        .once(SAGA_READ_MODEL.timestamps.createdAt(), row.get(timestamps.createdAt()))
                        .set(SAGA_READ_MODEL.execId, row.get(execId))
                        .set(SAGA_READ_MODEL.rpaKeyId, row.get(rpaKeyId))
                        .set(SAGA_READ_MODEL.currentState, row.get(currentState))
                        .set(SAGA_READ_MODEL.rpaRequest, row.get(rpaRequest))
                        .set(SAGA_READ_MODEL.eventsCount, jsonArrayLength(row.get(events)))
                        .set(SAGA_READ_MODEL.lastEventType, newest(EVENT_STORE.eventType, row.get(sagaId)))
                        .set(SAGA_READ_MODEL.lastEventAt, newest(EVENT_STORE.occurredAt, row.get(sagaId)))
                        .set(SAGA_READ_MODEL.timestamps.updatedAt(), row.get(timestamps.updatedAt()))
                        .set(SAGA_READ_MODEL.sagaType, row.get(sagaType))
                        .set(SAGA_READ_MODEL.parentSagaId, row.get(parentSagaId))
                        .query());
    }

    /** The function has one name on both dialects. */
    private static Field<Long> jsonArrayLength(Field<JSON> array) {
        String length = "json_array_length({0})";
        return sql(POSTGRES, length, array).sql(SQLITE, length, array).asField(Long.class);
    }

    private static <T> Field<T> newest(Column<T> column, Field<Long> sagaId) {
        return DSL.field(select(column)
                .from(EVENT_STORE.rows())
                .where(EVENT_STORE.sagaId.eq(sagaId))
                .orderBy(EVENT_STORE.occurredAt.desc(), EVENT_STORE.eventId.desc())
                .limit(1));
    }
}
