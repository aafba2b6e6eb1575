package dev.plinth.examples.rpa;

import static dev.plinth.generated.rpa_db.Tables.EXECUTION_REQUESTS;
import static dev.plinth.generated.rpa_db.Tables.SAGA;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dev.plinth.generated.rpa_db.Indexes;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.NoSuchElementException;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.exception.IntegrityConstraintViolationException;

/** The sagas of executions: one DAG saga for each, and any number of robot sagas under it. */
final class Sagas {
    private static final String DAG = "DAG_SAGA";
    private static final String ROBOT = "ROBOT_SAGA";
    private static final String RUNNING = "RUNNING";

    private final DSLContext sql;
    private final Clock clock;

    Sagas(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Starts the saga that orchestrates an execution.
     *
     * @return the new saga
     * @throws SecondDagSagaException if the execution has one
     * @throws NoSuchElementException if there is no such execution
     */
    long startDag(long execId) {
        try {
            return sql.transactionResult(transaction -> startDag(execId, transaction.dsl()));
        } catch (IntegrityConstraintViolationException e) {
            throw UniqueViolation.isOf(Indexes.IDX_SAGA_EXEC_ID_DAG_UNIQUE, e)
                    ? new SecondDagSagaException(execId, e)
                    : e;
        }
    }

    /**
     * Starts the saga of one robot.
     *
     * @param request what the robot shall do
     * @return the new saga
     * @throws NoSuchElementException if there is no such DAG saga
     */
    long startRobot(long dagSagaId, JSON request) {
        return sql.insertInto(
                        SAGA, SAGA.EXEC_ID, SAGA.RPA_KEY_ID, SAGA.RPA_REQUEST, SAGA.SAGA_TYPE, SAGA.PARENT_SAGA_ID)
                .select(select(
                                SAGA.EXEC_ID,
                                SAGA.RPA_KEY_ID,
                                val(request, SAGA.RPA_REQUEST),
                                val(ROBOT, SAGA.SAGA_TYPE),
                                SAGA.SAGA_ID)
                        .from(SAGA)
                        .where(SAGA.SAGA_ID.eq(dagSagaId))
                        .and(SAGA.SAGA_TYPE.eq(DAG)))
                .returningResult(SAGA.SAGA_ID)
                .fetchOptional(SAGA.SAGA_ID)
                .orElseThrow(() -> new NoSuchElementException("There is no DAG saga " + dagSagaId + "."));
    }

    /**
     * Notes that a saga has come to its end.
     *
     * @throws NoSuchElementException if there is no such saga
     */
    void complete(long sagaId) {
        int changed = sql.update(SAGA)
                .set(SAGA.CURRENT_STATE, "COMPLETED")
                .set(SAGA.UPDATED_AT, OffsetDateTime.now(clock))
                .where(SAGA.SAGA_ID.eq(sagaId))
                .execute();
        if (changed == 0) {
            throw new NoSuchElementException("There is no saga " + sagaId + ".");
        }
    }

    private long startDag(long execId, DSLContext transaction) {
        long sagaId = insertDag(execId, transaction);
        transaction
                .update(EXECUTION_REQUESTS)
                .set(EXECUTION_REQUESTS.SAGA_ID, sagaId)
                .set(EXECUTION_REQUESTS.LAST_SAGA_STATE, RUNNING)
                .set(EXECUTION_REQUESTS.EXEC_STATUS, RUNNING)
                .set(EXECUTION_REQUESTS.UPDATED_AT, OffsetDateTime.now(clock))
                .where(EXECUTION_REQUESTS.EXEC_ID.eq(execId))
                .execute();
        return sagaId;
    }

    private static long insertDag(long execId, DSLContext transaction) {
        return transaction
                .insertInto(SAGA, SAGA.EXEC_ID, SAGA.RPA_KEY_ID, SAGA.RPA_REQUEST, SAGA.CURRENT_STATE, SAGA.SAGA_TYPE)
                .select(select(
                                EXECUTION_REQUESTS.EXEC_ID,
                                EXECUTION_REQUESTS.RPA_KEY_ID,
                                EXECUTION_REQUESTS.RPA_REQUEST,
                                val(RUNNING, SAGA.CURRENT_STATE),
                                val(DAG, SAGA.SAGA_TYPE))
                        .from(EXECUTION_REQUESTS)
                        .where(EXECUTION_REQUESTS.EXEC_ID.eq(execId)))
                .returningResult(SAGA.SAGA_ID)
                .fetchOptional(SAGA.SAGA_ID)
                .orElseThrow(() -> new NoSuchElementException("There is no execution " + execId + "."));
    }
}
