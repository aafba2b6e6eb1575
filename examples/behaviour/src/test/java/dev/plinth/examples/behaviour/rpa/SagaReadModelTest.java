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
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.examples.behaviour.BothDialects;
import dev.plinth.generated.rpa_db.DefaultSchema;
import dev.plinth.generated.rpa_db.tables.records.EventStoreRecord;
import dev.plinth.generated.rpa_db.tables.records.SagaReadModelRecord;
import dev.plinth.generated.rpa_db.tables.records.SagaRecord;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The trigger that keeps {@code saga_read_model}. */
class SagaReadModelTest {
    @RegisterExtension
    static final BothDialects RPA = new BothDialects("rpa_db", DefaultSchema.DEFAULT_SCHEMA);

    @Test
    void anInsertCopiesEveryColumn() {
        SagaRecord inserted = robot(11, 1, 10);
        assertThat(RPA.outcome(sql -> {
                    insert(sql, execution(1), dag(10, 1), inserted);
                    return readModel(sql, 11);
                }))
                .isEqualTo(copy(inserted, 2, null, null, NINE));
    }

    @Test
    void anInsertCopiesDefaults() {
        assertThat(RPA.outcome(sql -> {
                    insert(sql, execution(1));
                    sql.insertInto(SAGA)
                            .set(SAGA.EXEC_ID, 1L)
                            .set(SAGA.RPA_KEY_ID, "key")
                            .set(SAGA.RPA_REQUEST_OBJECT, json("{}"))
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
                }))
                .containsExactly("PENDING", "DAG_SAGA", 0L, true, true);
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
        assertThat(RPA.outcome(sql -> {
                    insert(sql, execution(1), execution(2), dag(10, 1), robot(11, 1, 10));
                    sql.executeUpdate(updated);
                    return readModel(sql, 11);
                }))
                .isEqualTo(copy(updated, 3, null, null, NINE));
    }

    @Test
    void anUpdateCopiesNulls() {
        SagaRecord updated = robot(11, 1, 10);
        updated.setParentSagaId(null);
        assertThat(RPA.outcome(sql -> {
                    insert(sql, execution(1), dag(10, 1), robot(11, 1, 10));
                    sql.executeUpdate(updated);
                    return readModel(sql, 11);
                }))
                .isEqualTo(copy(updated, 2, null, null, NINE));
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
        assertThat(RPA.outcome(sql -> {
                    insert(sql, execution(1), dag(10, 1));
                    append(sql, 10, events);
                    return sql.fetchValues(SAGA_READ_MODEL.EVENTS_COUNT);
                }))
                .containsExactly(count);
    }

    @Test
    void theNewestEventIsTheOneThatHappenedLast() {
        assertThat(lastEvent(
                        event(100, 10, 1, "first", NINE),
                        event(101, 10, 1, "newest", NINE.plusNanos(2_000)),
                        event(102, 10, 1, "recorded last", NINE.plusNanos(1_000))))
                .containsExactly("newest", NINE.plusNanos(2_000));
    }

    @Test
    void ofTwoAtTheSameTimeTheOneRecordedLastIsTheNewest() {
        OffsetDateTime sameTime = OffsetDateTime.parse("2026-03-01T14:30:00.123456+05:30");
        assertThat(lastEvent(
                        event(100, 10, 1, "first", NINE),
                        event(102, 10, 1, "newest", sameTime),
                        event(101, 10, 1, "between", NINE)))
                .containsExactly("newest", NINE);
    }

    @Test
    void eventsOfOtherSagasDoNotCount() {
        assertThat(lastEvent(event(100, 10, 1, "own", NINE), event(101, 11, 1, "robot's", NINE.plusDays(1))))
                .containsExactly("own", NINE);
    }

    @Test
    void anEventShowsOnceItsSagaIsChanged() {
        assertThat(RPA.outcome(sql -> {
                    insert(sql, execution(1), dag(10, 1), event(100, 10, 1, "a", NINE));
                    String before = readModel(sql, 10).getLastEventType();
                    append(sql, 10, "[1]");
                    return List.of(String.valueOf(before), readModel(sql, 10).getLastEventType());
                }))
                .containsExactly("null", "a");
    }

    @Test
    void aSagaThatLostItsEventsSaysSo() {
        assertThat(RPA.outcome(sql -> {
                    insert(sql, execution(1), dag(10, 1), event(100, 10, 1, "a", NINE));
                    append(sql, 10, "[1]");
                    sql.deleteFrom(EVENT_STORE).execute();
                    append(sql, 10, "[]");
                    return readModel(sql, 10);
                }))
                .isEqualTo(copy(dag(10, 1), 0, null, null, NINE));
    }

    @Test
    void withinATransactionItIsThereAndAfterRollbackItIsNot() {
        assertThat(RPA.outcome(sql -> {
                    insert(sql, execution(1));
                    return List.of(
                            rolledBack(sql, within -> {
                                insert(within, dag(10, 1), robot(11, 1, 10));
                                return counts(within);
                            }),
                            counts(sql));
                }))
                .containsExactly(List.of(2L, 2L), List.of());
    }

    @Test
    void withinATransactionItIsChangedAndAfterRollbackItIsAsBefore() {
        assertThat(RPA.outcome(sql -> {
                    insert(sql, execution(1), dag(10, 1));
                    return List.of(
                            rolledBack(sql, within -> {
                                insert(within, event(100, 10, 1, "a", NINE));
                                append(within, 10, "[1]");
                                return readModel(within, 10);
                            }),
                            readModel(sql, 10));
                }))
                .containsExactly(copy(dag(10, 1), 1, "a", NINE, NINE), copy(dag(10, 1), 2, null, null, NINE));
    }

    /** What is shown of saga 10, under which is robot saga 11, after these events. */
    private static List<?> lastEvent(EventStoreRecord... events) {
        return RPA.outcome(sql -> {
            insert(sql, execution(1), dag(10, 1), robot(11, 1, 10));
            insert(sql, events);
            append(sql, 10, "[1, 2, 3]");
            SagaReadModelRecord shown = readModel(sql, 10);
            return List.of(shown.getLastEventType(), shown.getLastEventAt());
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
                row.getRpaRequestObject(),
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
