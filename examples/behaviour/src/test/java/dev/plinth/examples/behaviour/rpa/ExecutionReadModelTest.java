package dev.plinth.examples.behaviour.rpa;

import static dev.plinth.examples.behaviour.Transactions.rolledBack;
import static dev.plinth.examples.behaviour.rpa.RpaRows.NINE;
import static dev.plinth.examples.behaviour.rpa.RpaRows.completeExecution;
import static dev.plinth.examples.behaviour.rpa.RpaRows.dag;
import static dev.plinth.examples.behaviour.rpa.RpaRows.execution;
import static dev.plinth.examples.behaviour.rpa.RpaRows.insert;
import static dev.plinth.examples.behaviour.rpa.RpaRows.json;
import static dev.plinth.generated.rpa_db.Tables.EXECUTION_READ_MODEL;
import static dev.plinth.generated.rpa_db.Tables.EXECUTION_REQUESTS;

import dev.plinth.examples.behaviour.BothDialects;
import dev.plinth.generated.rpa_db.DefaultSchema;
import dev.plinth.generated.rpa_db.tables.records.ExecutionReadModelRecord;
import dev.plinth.generated.rpa_db.tables.records.ExecutionRequestsRecord;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The trigger that keeps {@code execution_read_model}. */
class ExecutionReadModelTest {
    @RegisterExtension
    static final BothDialects RPA = new BothDialects("rpa_db", DefaultSchema.DEFAULT_SCHEMA);

    @Test
    void anInsertCopiesEveryColumn() {
        ExecutionRequestsRecord inserted = completeExecution(2, 10);
        RPA.expect(copy(inserted, NINE), sql -> {
            insert(sql, execution(1), dag(10, 1), inserted);
            return readModel(sql, 2);
        });
    }

    @Test
    void anInsertCopiesNulls() {
        ExecutionRequestsRecord inserted = new ExecutionRequestsRecord(
                1L, "key", "PENDING", null, null, null, null, NINE, NINE, null, null, null, null);
        RPA.expect(copy(inserted, NINE), sql -> {
            insert(sql, inserted);
            return readModel(sql, 1);
        });
    }

    @Test
    void anInsertCopiesDefaults() {
        RPA.expect(List.of("PENDING", true, true), sql -> {
            sql.insertInto(EXECUTION_REQUESTS)
                    .set(EXECUTION_REQUESTS.RPA_KEY_ID, "key")
                    .execute();
            return sql.select(
                            EXECUTION_READ_MODEL.EXEC_STATUS,
                            EXECUTION_READ_MODEL.CREATED_AT.eq(EXECUTION_REQUESTS.CREATED_AT),
                            EXECUTION_READ_MODEL.UPDATED_AT.eq(EXECUTION_REQUESTS.UPDATED_AT))
                    .from(EXECUTION_REQUESTS)
                    .join(EXECUTION_READ_MODEL)
                    .on(EXECUTION_READ_MODEL.EXEC_ID.eq(EXECUTION_REQUESTS.EXEC_ID))
                    .fetchSingle()
                    .intoList();
        });
    }

    @Test
    void anUpdateCopiesEveryColumnAndKeepsWhenTheRowWasMade() {
        ExecutionRequestsRecord updated = changed(completeExecution(1, 10));
        RPA.expect(copy(updated, NINE), sql -> {
            insert(sql, execution(1), dag(10, 1));
            sql.executeUpdate(updated);
            return readModel(sql, 1);
        });
    }

    @Test
    void anUpdateCopiesNulls() {
        ExecutionRequestsRecord updated = new ExecutionRequestsRecord(
                1L, "key", "PENDING", null, null, null, null, NINE, NINE, null, null, null, null);
        RPA.expect(copy(updated, NINE), sql -> {
            insert(sql, execution(1), dag(10, 1), completeExecution(2, 10));
            sql.executeUpdate(updated);
            return readModel(sql, 1);
        });
    }

    @Test
    void aStatementOnManyRowsReachesEachOfThem() {
        RPA.expect(List.of("RUNNING", "key 2", "key 3"), sql -> {
            sql.insertInto(EXECUTION_REQUESTS)
                    .set(execution(1))
                    .newRecord()
                    .set(execution(2))
                    .newRecord()
                    .set(execution(3))
                    .execute();
            sql.update(EXECUTION_REQUESTS)
                    .set(EXECUTION_REQUESTS.EXEC_STATUS, EXECUTION_REQUESTS.RPA_KEY_ID)
                    .where(EXECUTION_REQUESTS.EXEC_ID.ge(2L))
                    .execute();
            return sql.select(EXECUTION_READ_MODEL.EXEC_STATUS)
                    .from(EXECUTION_READ_MODEL)
                    .orderBy(EXECUTION_READ_MODEL.EXEC_ID)
                    .fetch(EXECUTION_READ_MODEL.EXEC_STATUS);
        });
    }

    @Test
    void anInsertThatBecomesAnUpdateIsCopiedAsOne() {
        ExecutionRequestsRecord merged = changed(execution(1));
        RPA.expect(copy(merged, NINE), sql -> {
            insert(sql, execution(1));
            sql.insertInto(EXECUTION_REQUESTS)
                    .set(merged)
                    .onConflict(EXECUTION_REQUESTS.EXEC_ID)
                    .doUpdate()
                    .setAllToExcluded()
                    .execute();
            return readModel(sql, 1);
        });
    }

    /** With what the row says of itself, also of when it was made. */
    @Test
    void anUpdateBringsALostReadModelBack() {
        ExecutionRequestsRecord updated = changed(execution(1));
        RPA.expect(copy(updated, updated.getCreatedAt()), sql -> {
            insert(sql, execution(1));
            sql.deleteFrom(EXECUTION_READ_MODEL).execute();
            sql.executeUpdate(updated);
            return readModel(sql, 1);
        });
    }

    @Test
    void withinATransactionItIsThereAndAfterRollbackItIsNot() {
        RPA.expect(
                List.of(List.of("RUNNING"), List.of()),
                sql -> List.of(
                        rolledBack(sql, within -> {
                            insert(within, execution(1));
                            return statuses(within);
                        }),
                        statuses(sql)));
    }

    @Test
    void withinATransactionItIsChangedAndAfterRollbackItIsAsBefore() {
        RPA.expect(List.of(List.of("FAILED"), List.of("RUNNING")), sql -> {
            insert(sql, execution(1));
            return List.of(
                    rolledBack(sql, within -> {
                        within.executeUpdate(changed(execution(1)));
                        return statuses(within);
                    }),
                    statuses(sql));
        });
    }

    private static ExecutionRequestsRecord changed(ExecutionRequestsRecord row) {
        return new ExecutionRequestsRecord(
                row.getExecId(),
                "another key",
                "FAILED",
                json("[]"),
                json("\"text\""),
                "it's \"broken\"",
                "",
                NINE.plusDays(1),
                NINE.plusDays(2),
                NINE.plusDays(3),
                row.getSagaId(),
                "FAILED",
                json("{\"nodes\": [1]}"));
    }

    private static ExecutionReadModelRecord copy(ExecutionRequestsRecord row, OffsetDateTime createdAt) {
        return new ExecutionReadModelRecord(
                row.getExecId(),
                row.getRpaKeyId(),
                row.getExecStatus(),
                row.getRpaRequest(),
                row.getRpaResponse(),
                row.getErrorMessage(),
                row.getCallbackUrl(),
                createdAt,
                row.getUpdatedAt(),
                row.getFinishedAt(),
                row.getSagaId(),
                row.getLastSagaState());
    }

    private static ExecutionReadModelRecord readModel(DSLContext sql, long execId) {
        return sql.fetchSingle(EXECUTION_READ_MODEL, EXECUTION_READ_MODEL.EXEC_ID.eq(execId));
    }

    private static List<String> statuses(DSLContext sql) {
        return sql.fetchValues(EXECUTION_READ_MODEL.EXEC_STATUS);
    }
}
