package dev.plinth.examples.rpa;

import static dev.plinth.generated.rpa_db.Tables.EVENT_STORE;
import static dev.plinth.generated.rpa_db.Tables.SAGA;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.NoSuchElementException;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record2;

/** The events of sagas: each a row of the event store and an element of its saga's own array. */
final class Events {
    private final DSLContext sql;
    private final Clock clock;

    Events(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Appends an event to a saga. The event store comes first, so that the saga's trigger finds the event there.
     *
     * @throws NoSuchElementException if there is no such saga
     */
    void append(long sagaId, Event event) {
        sql.transaction(transaction -> {
            DSLContext within = transaction.dsl();
            Record2<Long, JSON> saga = lock(sagaId, within);
            store(sagaId, saga.value1(), event, within);
            within.update(SAGA)
                    .set(SAGA.EVENTS, EventLog.append(saga.value2(), event))
                    .where(SAGA.SAGA_ID.eq(sagaId))
                    .execute();
        });
    }

    /** An update keeps others from the row until the transaction ends, on either dialect; SQLite has no {@code FOR UPDATE}. */
    private Record2<Long, JSON> lock(long sagaId, DSLContext within) {
        return within.update(SAGA)
                .set(SAGA.UPDATED_AT, OffsetDateTime.now(clock))
                .where(SAGA.SAGA_ID.eq(sagaId))
                .returningResult(SAGA.EXEC_ID, SAGA.EVENTS)
                .fetchOptional()
                .orElseThrow(() -> new NoSuchElementException("There is no saga " + sagaId + "."));
    }

    private static void store(long sagaId, long execId, Event event, DSLContext within) {
        within.insertInto(EVENT_STORE)
                .set(EVENT_STORE.SAGA_ID, sagaId)
                .set(EVENT_STORE.EXEC_ID, execId)
                .set(EVENT_STORE.EVENT_TYPE, event.type())
                .set(EVENT_STORE.EVENT_DATA, event.data())
                .set(EVENT_STORE.DAG_ID, event.dagId())
                .set(EVENT_STORE.TASK_ID, event.taskId())
                .set(EVENT_STORE.ROBOT_STEP, event.robotStep())
                .set(EVENT_STORE.OCCURRED_AT, event.occurredAt())
                .set(EVENT_STORE.VERSION, nextVersion(sagaId))
                .execute();
    }

    private static Field<Long> nextVersion(long sagaId) {
        return field(select(coalesce(max(EVENT_STORE.VERSION), 0L).plus(1L))
                .from(EVENT_STORE)
                .where(EVENT_STORE.SAGA_ID.eq(sagaId)));
    }
}
