package dev.plinth.examples.behaviour.rpa;

import static dev.plinth.examples.behaviour.Transactions.rolledBack;
import static dev.plinth.examples.behaviour.rpa.RpaRows.NINE;
import static dev.plinth.examples.behaviour.rpa.RpaRows.dag;
import static dev.plinth.examples.behaviour.rpa.RpaRows.event;
import static dev.plinth.examples.behaviour.rpa.RpaRows.execution;
import static dev.plinth.examples.behaviour.rpa.RpaRows.insert;
import static dev.plinth.examples.behaviour.rpa.RpaRows.json;
import static dev.plinth.examples.behaviour.rpa.RpaRows.robot;
import static dev.plinth.generated.rpa_db.Tables.EVENT_STORE;
import static dev.plinth.generated.rpa_db.Tables.SAGA;
import static dev.plinth.generated.rpa_db.Tables.SAGA_READ_MODEL;

import dev.plinth.examples.behaviour.BothDialects;
import dev.plinth.examples.behaviour.Verdict;
import dev.plinth.generated.rpa_db.DefaultSchema;
import dev.plinth.generated.rpa_db.tables.records.EventStoreRecord;
import dev.plinth.generated.rpa_db.tables.records.SagaReadModelRecord;
import dev.plinth.generated.rpa_db.tables.records.SagaRecord;
import dev.plinth.verify.Engine;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The trigger that keeps {@code saga_read_model}. */
class SagaReadModelTest {
    @RegisterExtension
    static final BothDialects RPA = new BothDialects("rpa_db", DefaultSchema.DEFAULT_SCHEMA);

    @Test
    void anInsertCopiesEveryColumn() {
        SagaRecord inserted = robot(11, 1, 10);
        RPA.expect(copy(inserted, 2, null, null, NINE), sql -> {
            insert(sql, execution(1), dag(10, 1), inserted);
            return readModel(sql, 11);
        });
    }

    @Test
    void anInsertCopiesDefaults() {
        RPA.expect(List.of("PENDING", "DAG_SAGA", 0L, true, true), sql -> {
            insert(sql, execution(1));
            sql.insertInto(SAGA)
                    .set(SAGA.EXEC_ID, 1L)
                    .set(SAGA.RPA_KEY_ID, "key")
                    .set(SAGA.RPA_REQUEST, json("{}"))
                    .execute();
            return sql.select(
                            SAGA_READ_MODEL.CURRENT_STATE,
                            SAGA_READ_MODEL.SAGA_TYPE,
                            SAGA_READ_MODEL.EVENTS_COUNT,
                            SAGA_READ_MODEL.CREATED_AT.eq(SAGA.CREATED_AT),
                            SAGA_READ_MODEL.UPDATED_AT.eq(SAGA.UPDATED_AT))
                    .from(SAGA)
                    .join(SAGA_READ_MODEL)
                    .on(SAGA_READ_MODEL.SAGA_ID.eq(SAGA.SAGA_ID))
                    .fetchSingle()
                    .intoList();
        });
    }

    @Test
    void anUpdateCopiesEveryColumnAndKeepsWhenTheRowWasMade() {
        SagaRecord updated = new SagaRecord(
                11L,
                2L,
                "another key",
                json("[]"),
                "FAILED",
                json("[1, 2, 3]"),
                NINE.plusDays(1),
                NINE.plusDays(2),
                "DAG_SAGA",
                10L);
        RPA.expect(copy(updated, 3, null, null, NINE), sql -> {
            insert(sql, execution(1), execution(2), dag(10, 1), robot(11, 1, 10));
            sql.executeUpdate(updated);
            return readModel(sql, 11);
        });
    }

    @Test
    void anUpdateCopiesNulls() {
        SagaRecord updated = robot(11, 1, 10);
        updated.setParentSagaId(null);
        RPA.expect(copy(updated, 2, null, null, NINE), sql -> {
            insert(sql, execution(1), dag(10, 1), robot(11, 1, 10));
            sql.executeUpdate(updated);
            return readModel(sql, 11);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                              | 0
            [ ]                             | 0
            [null]                          | 1
            [[1, 2], {"a": [3, 4]}]         | 2
            [1, "two, three", "]", 4.0, {}] | 5
            """)
    void eventsAreCounted(String events, long count) {
        RPA.expect(List.of(count), sql -> {
            insert(sql, execution(1), dag(10, 1));
            append(sql, 10, events);
            return sql.fetchValues(SAGA_READ_MODEL.EVENTS_COUNT);
        });
    }

    /** SQLite's json_array_length says that they have no elements; PostgreSQL's refuses them. */
    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "1", "\"text\""})
    void eventsThatAreNoArrayAreRefusedByPostgresAlone(String events) {
        BothDialects.Scenario<Verdict> scenario = sql -> {
            insert(sql, execution(1), dag(10, 1));
            return Verdict.of(() -> append(sql, 10, events));
        };
        RPA.expectOn(Engine.POSTGRES, Verdict.CHECK, scenario);
        RPA.expectOn(Engine.SQLITE, Verdict.ACCEPTED, scenario);
    }

    @Test
    void theNewestEventIsTheOneThatHappenedLast() {
        expectLastEvent(
                "newest",
                NINE.plusNanos(2_000),
                event(100, 10, 1, "first", NINE),
                event(101, 10, 1, "newest", NINE.plusNanos(2_000)),
                event(102, 10, 1, "recorded last", NINE.plusNanos(1_000)));
    }

    @Test
    void ofTwoAtTheSameTimeTheOneRecordedLastIsTheNewest() {
        OffsetDateTime sameTime = OffsetDateTime.parse("2026-03-01T14:30:00.123456+05:30");
        expectLastEvent(
                "newest",
                NINE,
                event(100, 10, 1, "first", NINE),
                event(102, 10, 1, "newest", sameTime),
                event(101, 10, 1, "between", NINE));
    }

    @Test
    void eventsOfOtherSagasDoNotCount() {
        expectLastEvent("own", NINE, event(100, 10, 1, "own", NINE), event(101, 11, 1, "robot's", NINE.plusDays(1)));
    }

    @Test
    void anEventShowsOnceItsSagaIsChanged() {
        RPA.expect(List.of("null", "a"), sql -> {
            insert(sql, execution(1), dag(10, 1), event(100, 10, 1, "a", NINE));
            String before = readModel(sql, 10).getLastEventType();
            append(sql, 10, "[1]");
            return List.of(String.valueOf(before), readModel(sql, 10).getLastEventType());
        });
    }

    @Test
    void aSagaThatLostItsEventsSaysSo() {
        RPA.expect(copy(dag(10, 1), 0, null, null, NINE), sql -> {
            insert(sql, execution(1), dag(10, 1), event(100, 10, 1, "a", NINE));
            append(sql, 10, "[1]");
            sql.deleteFrom(EVENT_STORE).execute();
            append(sql, 10, "[]");
            return readModel(sql, 10);
        });
    }

    @Test
    void withinATransactionItIsThereAndAfterRollbackItIsNot() {
        RPA.expect(List.of(List.of(2L, 2L), List.of()), sql -> {
            insert(sql, execution(1));
            return List.of(
                    rolledBack(sql, within -> {
                        insert(within, dag(10, 1), robot(11, 1, 10));
                        return counts(within);
                    }),
                    counts(sql));
        });
    }

    @Test
    void withinATransactionItIsChangedAndAfterRollbackItIsAsBefore() {
        RPA.expect(List.of(copy(dag(10, 1), 1, "a", NINE, NINE), copy(dag(10, 1), 2, null, null, NINE)), sql -> {
            insert(sql, execution(1), dag(10, 1));
            return List.of(
                    rolledBack(sql, within -> {
                        insert(within, event(100, 10, 1, "a", NINE));
                        append(within, 10, "[1]");
                        return readModel(within, 10);
                    }),
                    readModel(sql, 10));
        });
    }

    /** On saga 10, under which is robot saga 11, after these events. */
    private static void expectLastEvent(String type, OffsetDateTime at, EventStoreRecord... events) {
        RPA.expect(copy(dag(10, 1), 2, type, at, NINE), sql -> {
            insert(sql, execution(1), dag(10, 1), robot(11, 1, 10));
            insert(sql, events);
            append(sql, 10, "[1, 2]");
            return readModel(sql, 10);
        });
    }

    private static void append(DSLContext sql, long sagaId, String events) {
        sql.update(SAGA)
                .set(SAGA.EVENTS, json(events))
                .where(SAGA.SAGA_ID.eq(sagaId))
                .execute();
    }

    private static SagaReadModelRecord copy(
            SagaRecord row,
            long eventsCount,
            @Nullable String lastEventType,
            @Nullable OffsetDateTime lastEventAt,
            OffsetDateTime createdAt) {
        return new SagaReadModelRecord(
                row.getSagaId(),
                row.getExecId(),
                row.getRpaKeyId(),
                row.getCurrentState(),
                row.getRpaRequest(),
                eventsCount,
                lastEventType,
                lastEventAt,
                createdAt,
                row.getUpdatedAt(),
                row.getSagaType(),
                row.getParentSagaId());
    }

    private static SagaReadModelRecord readModel(DSLContext sql, long sagaId) {
        return sql.fetchSingle(SAGA_READ_MODEL, SAGA_READ_MODEL.SAGA_ID.eq(sagaId));
    }

    private static List<Long> counts(DSLContext sql) {
        return sql.fetchValues(SAGA_READ_MODEL.EVENTS_COUNT);
    }
}
