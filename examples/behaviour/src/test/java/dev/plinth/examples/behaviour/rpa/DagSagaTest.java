package dev.plinth.examples.behaviour.rpa;

import static dev.plinth.examples.behaviour.Transactions.rolledBack;
import static dev.plinth.examples.behaviour.Verdict.ACCEPTED;
import static dev.plinth.examples.behaviour.Verdict.UNIQUE;
import static dev.plinth.examples.behaviour.rpa.RpaRows.DAG;
import static dev.plinth.examples.behaviour.rpa.RpaRows.ROBOT;
import static dev.plinth.examples.behaviour.rpa.RpaRows.dag;
import static dev.plinth.examples.behaviour.rpa.RpaRows.execution;
import static dev.plinth.examples.behaviour.rpa.RpaRows.insert;
import static dev.plinth.examples.behaviour.rpa.RpaRows.robot;
import static dev.plinth.generated.rpa_db.Tables.SAGA;
import static dev.plinth.generated.rpa_db.Tables.SAGA_READ_MODEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.inline;

import dev.plinth.examples.behaviour.BothDialects;
import dev.plinth.examples.behaviour.Verdict;
import dev.plinth.generated.rpa_db.DefaultSchema;
import java.util.List;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The two partial unique indexes: one DAG saga for each execution, and any number of robot sagas. */
class DagSagaTest {
    @RegisterExtension
    static final BothDialects RPA = new BothDialects("rpa_db", DefaultSchema.DEFAULT_SCHEMA);

    @Test
    void oneDagSagaForEachExecution() {
        RPA.expect(List.of(ACCEPTED, UNIQUE, ACCEPTED, UNIQUE), sql -> {
            insert(sql, execution(1), execution(2));
            return verdicts(sql, dag(10, 1), dag(11, 1), dag(20, 2), dag(21, 2));
        });
    }

    /** Without its read model, nothing but the index on the sagas stands in the way. */
    @Test
    void theSagasHaveAnIndexOfTheirOwn() {
        RPA.expect(List.of(UNIQUE), sql -> {
            insert(sql, execution(1), dag(10, 1));
            sql.deleteFrom(SAGA_READ_MODEL).execute();
            return verdicts(sql, dag(11, 1));
        });
    }

    @Test
    void manyRobotSagas() {
        RPA.expect(List.of(51, 51), sql -> {
            insert(sql, execution(1), dag(10, 1));
            LongStream.range(100, 150).forEach(id -> insert(sql, robot(id, 1, 10)));
            return List.of(sql.fetchCount(SAGA), sql.fetchCount(SAGA_READ_MODEL));
        });
    }

    @Test
    void aRobotSagaDoesNotBecomeASecondDagSaga() {
        RPA.expect(List.of(UNIQUE, ACCEPTED, ACCEPTED), sql -> {
            insert(sql, execution(1), dag(10, 1), robot(11, 1, 10));
            return List.of(become(sql, 11, DAG), become(sql, 10, ROBOT), become(sql, 11, DAG));
        });
    }

    @Test
    void aDagSagaDoesNotMoveToAnExecutionThatHasOne() {
        RPA.expect(List.of(UNIQUE, ACCEPTED, ACCEPTED), sql -> {
            insert(sql, execution(1), execution(2), execution(3), dag(10, 1), dag(20, 2));
            return List.of(move(sql, 10, 2), move(sql, 10, 3), move(sql, 20, 1));
        });
    }

    @Test
    void aDeletedDagSagaMakesRoom() {
        RPA.expect(List.of(ACCEPTED), sql -> {
            insert(sql, execution(1), dag(10, 1));
            sql.deleteFrom(SAGA).where(SAGA.SAGA_ID.eq(10L)).execute();
            return verdicts(sql, dag(11, 1));
        });
    }

    @Test
    void theRefusedOneLeavesNothing() {
        RPA.expect(List.of(List.of(10L), List.of(10L)), sql -> {
            insert(sql, execution(1), dag(10, 1));
            insertRefused(sql);
            return List.of(sql.fetchValues(SAGA.SAGA_ID), sql.fetchValues(SAGA_READ_MODEL.SAGA_ID));
        });
    }

    @Test
    void aStatementMayAskToIgnoreTheConflict() {
        RPA.expect(List.of(0, 1), sql -> {
            insert(sql, execution(1), dag(10, 1));
            int inserted =
                    sql.insertInto(SAGA).set(dag(11, 1)).onConflictDoNothing().execute();
            return List.of(inserted, sql.fetchCount(SAGA_READ_MODEL));
        });
    }

    @Test
    void aStatementMayAskToUpdateTheOneThatIsThere() {
        RPA.expect(List.of(10L, "RESTARTED"), sql -> {
            insert(sql, execution(1), dag(10, 1));
            sql.insertInto(SAGA)
                    .set(dag(11, 1))
                    .onConflict(SAGA.EXEC_ID)
                    .where(SAGA.SAGA_TYPE.eq(inline(DAG)))
                    .doUpdate()
                    .set(SAGA.CURRENT_STATE, "RESTARTED")
                    .execute();
            return sql.select(SAGA_READ_MODEL.SAGA_ID, SAGA_READ_MODEL.CURRENT_STATE)
                    .from(SAGA_READ_MODEL)
                    .fetchSingle()
                    .intoList();
        });
    }

    /** One statement is all or nothing, also where its first row alone would do. */
    @Test
    void aStatementOfTwoRowsIsRefusedAsAWhole() {
        RPA.expect(List.of(UNIQUE, 1, 1), sql -> {
            insert(sql, execution(1), execution(2), dag(10, 1));
            Verdict verdict = Verdict.of(() -> sql.insertInto(SAGA)
                    .set(dag(20, 2))
                    .newRecord()
                    .set(dag(11, 1))
                    .execute());
            return List.of(verdict, sql.fetchCount(SAGA), sql.fetchCount(SAGA_READ_MODEL));
        });
    }

    /** A nested transaction is a savepoint: what came before it in the transaction stays. */
    @Test
    void aTransactionGoesOnAfterARefusal() {
        RPA.expect(List.of(10L, 11L, 13L), sql -> {
            insert(sql, execution(1), dag(10, 1));
            sql.transaction(outer -> {
                insert(outer.dsl(), robot(11, 1, 10));
                assertThat(Verdict.of(() -> outer.dsl().transaction(inner -> insert(inner.dsl(), dag(12, 1)))))
                        .isEqualTo(UNIQUE);
                insert(outer.dsl(), robot(13, 1, 10));
            });
            return sql.select(SAGA_READ_MODEL.SAGA_ID)
                    .from(SAGA_READ_MODEL)
                    .orderBy(SAGA_READ_MODEL.SAGA_ID)
                    .fetch(SAGA_READ_MODEL.SAGA_ID);
        });
    }

    @Test
    void aDagSagaThatWasRolledBackDoesNotCount() {
        RPA.expect(List.of(List.of(ACCEPTED, UNIQUE), List.of(ACCEPTED)), sql -> {
            insert(sql, execution(1));
            return List.of(
                    rolledBack(sql, within -> verdicts(within, dag(10, 1), dag(11, 1))), verdicts(sql, dag(12, 1)));
        });
    }

    @Test
    void theReadModelsHaveAnIndexOfTheirOwn() {
        RPA.expect(UNIQUE, sql -> {
            insert(sql, execution(1), dag(10, 1), robot(11, 1, 10), robot(12, 1, 10));
            return Verdict.of(() -> sql.update(SAGA_READ_MODEL)
                    .set(SAGA_READ_MODEL.SAGA_TYPE, DAG)
                    .where(SAGA_READ_MODEL.SAGA_ID.eq(11L))
                    .execute());
        });
    }

    private static void insertRefused(DSLContext sql) {
        assertThat(verdicts(sql, dag(11, 1))).containsExactly(UNIQUE);
    }

    private static List<Verdict> verdicts(DSLContext sql, TableRecord<?>... rows) {
        return List.of(rows).stream()
                .map(row -> Verdict.of(() -> insert(sql, row)))
                .toList();
    }

    private static Verdict become(DSLContext sql, long sagaId, String type) {
        return Verdict.of(() -> sql.update(SAGA)
                .set(SAGA.SAGA_TYPE, type)
                .where(SAGA.SAGA_ID.eq(sagaId))
                .execute());
    }

    private static Verdict move(DSLContext sql, long sagaId, long execId) {
        return Verdict.of(() -> sql.update(SAGA)
                .set(SAGA.EXEC_ID, execId)
                .where(SAGA.SAGA_ID.eq(sagaId))
                .execute());
    }
}
