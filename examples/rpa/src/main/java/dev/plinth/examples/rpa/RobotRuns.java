package dev.plinth.examples.rpa;

import static dev.plinth.generated.rpa_db.Tables.ROBOT_RUN;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.NoSuchElementException;
import org.jooq.DSLContext;

/** The runs of robots: each attempt of a robot saga to do its work. */
final class RobotRuns {
    private final DSLContext sql;
    private final Clock clock;

    RobotRuns(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Starts a run of a robot for its saga, and returns the run. */
    long start(long sagaId, String robotName) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return sql.insertInto(ROBOT_RUN)
                .set(ROBOT_RUN.SAGA_ID, sagaId)
                .set(ROBOT_RUN.ROBOT_NAME, robotName)
                .set(ROBOT_RUN.CREATED_AT, now)
                .set(ROBOT_RUN.UPDATED_AT, now)
                .returningResult(ROBOT_RUN.RUN_ID)
                .fetchSingle(ROBOT_RUN.RUN_ID);
    }

    /**
     * Notes how a run has ended.
     *
     * @throws NoSuchElementException if there is no such run
     */
    void finish(long runId, String status) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        int changed = sql.update(ROBOT_RUN)
                .set(ROBOT_RUN.RUN_STATUS, status)
                .set(ROBOT_RUN.UPDATED_AT, now)
                .set(ROBOT_RUN.FINISHED_AT, now)
                .where(ROBOT_RUN.RUN_ID.eq(runId))
                .execute();
        if (changed == 0) {
            throw new NoSuchElementException("There is no run " + runId + ".");
        }
    }
}
