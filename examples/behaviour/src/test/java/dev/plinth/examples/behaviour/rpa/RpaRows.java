package dev.plinth.examples.behaviour.rpa;

import static dev.plinth.generated.rpa_db.Tables.EXECUTION_REQUESTS;
import static dev.plinth.generated.rpa_db.Tables.SAGA;

import dev.plinth.generated.rpa_db.tables.records.EventStoreRecord;
import dev.plinth.generated.rpa_db.tables.records.ExecutionReadModelRecord;
import dev.plinth.generated.rpa_db.tables.records.ExecutionRequestsRecord;
import dev.plinth.generated.rpa_db.tables.records.RobotRunReadModelRecord;
import dev.plinth.generated.rpa_db.tables.records.RobotRunRecord;
import dev.plinth.generated.rpa_db.tables.records.SagaReadModelRecord;
import dev.plinth.generated.rpa_db.tables.records.SagaRecord;
import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.TableRecord;

/** Rows of rpa_db with a value in each column, numbered by the test. */
final class RpaRows {
    static final OffsetDateTime NINE = OffsetDateTime.parse("2026-03-01T09:00:00.123456Z");
    static final String DAG = "DAG_SAGA";
    static final String ROBOT = "ROBOT_SAGA";

    private RpaRows() {}

    static void insert(DSLContext sql, TableRecord<?>... rows) {
        for (TableRecord<?> row : rows) {
            sql.executeInsert(row);
        }
    }

    /** Without a DAG saga: there is none yet. */
    static ExecutionRequestsRecord execution(long execId) {
        ExecutionRequestsRecord row = completeExecution(execId, 0);
        row.reset(EXECUTION_REQUESTS.SAGA_ID);
        return row;
    }

    static ExecutionRequestsRecord completeExecution(long execId, long sagaId) {
        return new ExecutionRequestsRecord(
                execId,
                "key " + execId,
                "RUNNING",
                json("{\"month\": \"2026-02\"}"),
                json("{\"files\": [1, 2.5, null, true]}"),
                "none so far",
                "https://example.org/?a=1&b='2'",
                NINE,
                NINE.plusSeconds(1),
                NINE.plusSeconds(2),
                sagaId,
                "WAITING",
                json("{\"nodes\": []}"));
    }

    /** Without a parent. */
    static SagaRecord dag(long sagaId, long execId) {
        SagaRecord row = saga(sagaId, execId, DAG, 0);
        row.reset(SAGA.PARENT_SAGA_ID);
        return row;
    }

    static SagaRecord robot(long sagaId, long execId, long parentSagaId) {
        return saga(sagaId, execId, ROBOT, parentSagaId);
    }

    private static SagaRecord saga(long sagaId, long execId, String type, long parentSagaId) {
        return new SagaRecord(
                sagaId,
                execId,
                "key " + execId,
                json("{\"robot\": \"login\"}"),
                "RUNNING",
                json("[{\"type\": \"a\"}, [\"nested\", \"array\"]]"),
                NINE,
                NINE.plusSeconds(1),
                type,
                parentSagaId);
    }

    static EventStoreRecord event(long eventId, long sagaId, long execId, String type, OffsetDateTime occurredAt) {
        return new EventStoreRecord(
                eventId, sagaId, execId, type, json("{\"ms\": 12}"), "task", "dag", occurredAt, 7L, "Start Browser");
    }

    static ExecutionReadModelRecord executionReadModel(long execId, long sagaId) {
        return new ExecutionReadModelRecord(
                execId,
                "key " + execId,
                "RUNNING",
                json("{}"),
                json("{}"),
                "none so far",
                "https://example.org",
                NINE,
                NINE.plusSeconds(1),
                NINE.plusSeconds(2),
                sagaId,
                "WAITING");
    }

    static SagaReadModelRecord sagaReadModel(long sagaId, long execId, long parentSagaId) {
        return new SagaReadModelRecord(
                sagaId,
                execId,
                "key " + execId,
                "RUNNING",
                json("{}"),
                2L,
                "a",
                NINE,
                NINE,
                NINE.plusSeconds(1),
                ROBOT,
                parentSagaId);
    }

    static RobotRunRecord robotRun(long runId, long sagaId) {
        return new RobotRunRecord(runId, sagaId, "login", "FINISHED", NINE, NINE.plusSeconds(1), NINE.plusSeconds(2));
    }

    static RobotRunReadModelRecord robotRunReadModel(long runId, long sagaId, long execId) {
        return new RobotRunReadModelRecord(
                runId, sagaId, execId, "login", "FINISHED", NINE, NINE.plusSeconds(1), NINE.plusSeconds(2));
    }

    static JSON json(String text) {
        return JSON.valueOf(text);
    }
}
