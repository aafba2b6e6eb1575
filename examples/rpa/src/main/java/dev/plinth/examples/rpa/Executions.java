package dev.plinth.examples.rpa;

import static dev.plinth.generated.rpa_db.Tables.EXECUTION_REQUESTS;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.NoSuchElementException;
import org.jooq.DSLContext;
import org.jooq.JSON;

/** The executions that were asked for. */
final class Executions {
    private final DSLContext sql;
    private final Clock clock;

    Executions(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Asks for an execution; the database says that it is pending, and since when.
     *
     * @return the new execution
     */
    long start(String rpaKeyId, JSON request) {
        return sql.insertInto(EXECUTION_REQUESTS)
                .set(EXECUTION_REQUESTS.RPA_KEY_ID, rpaKeyId)
                .set(EXECUTION_REQUESTS.RPA_REQUEST, request)
                .returningResult(EXECUTION_REQUESTS.EXEC_ID)
                .fetchSingle(EXECUTION_REQUESTS.EXEC_ID);
    }

    /**
     * Notes that an execution has come to its end.
     *
     * @throws NoSuchElementException if there is no such execution
     */
    void complete(long execId, JSON response) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        int changed = sql.update(EXECUTION_REQUESTS)
                .set(EXECUTION_REQUESTS.EXEC_STATUS, "COMPLETED")
                .set(EXECUTION_REQUESTS.LAST_SAGA_STATE, "COMPLETED")
                .set(EXECUTION_REQUESTS.RPA_RESPONSE, response)
                .set(EXECUTION_REQUESTS.UPDATED_AT, now)
                .set(EXECUTION_REQUESTS.FINISHED_AT, now)
                .where(EXECUTION_REQUESTS.EXEC_ID.eq(execId))
                .execute();
        require(changed, execId);
    }

    /**
     * Deletes an execution; the database deletes its sagas, its events and its read models with it.
     *
     * @throws NoSuchElementException if there is no such execution
     */
    void delete(long execId) {
        int deleted = sql.deleteFrom(EXECUTION_REQUESTS)
                .where(EXECUTION_REQUESTS.EXEC_ID.eq(execId))
                .execute();
        require(deleted, execId);
    }

    private static void require(int rows, long execId) {
        if (rows == 0) {
            throw new NoSuchElementException("There is no execution " + execId + ".");
        }
    }
}
