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
        assertThat(RPA.outcome(sql -> {
                    insert(sql, execution(1), execution(2));
                    return verdicts(sql, dag(10, 1), dag(11, 1), dag(20, 2), dag(21, 2));
                }))
                .containsExactly(ACCEPTED, UNIQUE, ACCEPTED, UNIQUE);
    }

    @Test
    void manyRobotSagas() {
        assertThat(RPA.outcome(sql -> {
                    insert(sql, execution(1), dag(10, 1));
                    LongStream.range(100, 150).forEach(id -> insert(sql, robot(id, 1, 10)));
                    return List.of(sql.fetchCount(SAGA), sql.fetchCount(SAGA_READ_MODEL));
                }))
                .containsExactly(51, 51);
    }

    @Test
    void aRobotSagaDoesNotBecomeASecondDagSaga() {
        assertThat(RPA.outcome(sql -> {
                    insert(sql, execution(1), dag(10, 1), robot(11, 1, 10));
                    return List.of(become(sql, 11, DAG), become(sql, 10, ROBOT), become(sql, 11, DAG));
                }))
                .containsExactly(UNIQUE, ACCEPTED, ACCEPTED);
    }

    @Test
    void aDagSagaDoesNotMoveToAnExecutionThatHasOne() {
        assertThat(RPA.outcome(sql -> {
                    insert(sql, execution(1), execution(2), execution(3), dag(10, 1), dag(20, 2));
                    return List.of(move(sql, 10, 2), move(sql, 10, 3), move(sql, 20, 1));
                }))
                .containsExactly(UNIQUE, ACCEPTED, ACCEPTED);
    }

    @Test
    void aDeletedDagSagaMakesRoom() {
        assertThat(RPA.outcome(sql -> {
                    insert(sql, execution(1), dag(10, 1));
                    sql.deleteFrom(SAGA).where(SAGA.SAGA_ID.eq(10L)).execute();
                    return verdicts(sql, dag(11, 1));
                }))
                .containsExactly(ACCEPTED);
    }

    @Test
    void theRefusedOneLeavesNothing() {
        assertThat(RPA.outcome(sql -> {
                    insert(sql, execution(1), dag(10, 1));
                    insertRefused(sql);
                    return List.of(
                            sql.fetchValues(SAGA.SAGA_ID), sql.fetchValues(SAGA_READ_MODEL.SAGA_ID));
                }))
                .containsExactly(List.of(10L), List.of(10L));
    }

    /** One statement is all or nothing, also where its first row alone would do. */
    @Test
    void aStatementOfTwoRowsIsRefusedAsAWhole() {
        assertThat(RPA.outcome(sql -> {
                    insert(sql, execution(1), execution(2), dag(10, 1));
                    Verdict verdict = Verdict.of(() -> sql.insertInto(SAGA)
                            .set(dag(20, 2))
                            .newRecord()
                            .set(dag(11, 1))
                            .execute());
                    return List.of(verdict, sql.fetchCount(SAGA), sql.fetchCount(SAGA_READ_MODEL));
                }))
                .containsExactly(UNIQUE, 1, 1);
    }

    /** A nested transaction is a savepoint: what came before it in the transaction stays. */
    @Test
    void aTransactionGoesOnAfterARefusal() {
        assertThat(RPA.outcome(sql -> {
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
                }))
                .containsExactly(10L, 11L, 13L);
    }

    @Test
    void aDagSagaThatWasRolledBackDoesNotCount() {
        assertThat(RPA.outcome(sql -> {
                    insert(sql, execution(1));
                    return List.of(
                            rolledBack(sql, within -> verdicts(within, dag(10, 1), dag(11, 1))),
                            verdicts(sql, dag(12, 1)));
                }))
                .containsExactly(List.of(ACCEPTED, UNIQUE), List.of(ACCEPTED));
    }

    @Test
    void theReadModelHasSuchAnIndexOfItsOwn() {
        assertThat(RPA.outcome(sql -> {
                    insert(sql, execution(1), dag(10, 1), robot(11, 1, 10), robot(12, 1, 10));
                    return Verdict.of(() -> sql.update(SAGA_READ_MODEL)
                            .set(SAGA_READ_MODEL.SAGA_TYPE, DAG)
                            .where(SAGA_READ_MODEL.SAGA_ID.eq(11L))
                            .execute());
                }))
                .isEqualTo(UNIQUE);
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
