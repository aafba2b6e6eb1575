package dev.plinth.examples.rpa;

import static dev.plinth.generated.rpa_db.Tables.EXECUTION_READ_MODEL;
import static dev.plinth.generated.rpa_db.Tables.ROBOT_RUN_READ_MODEL;
import static dev.plinth.generated.rpa_db.Tables.SAGA_READ_MODEL;
import static org.jooq.Records.mapping;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** The query side: reads what the triggers of the command side have written. */
final class ReadModels {
    private final DSLContext sql;

    ReadModels(DSLContext sql) {
        this.sql = sql;
    }

    /** An execution, if there is one of that number. */
    Optional<ExecutionView> execution(long execId) {
        return sql.select(
                        EXECUTION_READ_MODEL.EXEC_ID,
                        EXECUTION_READ_MODEL.RPA_KEY_ID,
                        EXECUTION_READ_MODEL.EXEC_STATUS,
                        EXECUTION_READ_MODEL.SAGA_ID,
                        EXECUTION_READ_MODEL.SAGA_STATE,
                        EXECUTION_READ_MODEL.RPA_RESPONSE,
                        EXECUTION_READ_MODEL.FINISHED_AT)
                .from(EXECUTION_READ_MODEL)
                .where(EXECUTION_READ_MODEL.EXEC_ID.eq(execId))
                .fetchOptional(mapping(ExecutionView::new));
    }

    /** The runs of robots for an execution, oldest first. */
    List<RobotRunView> runs(long execId) {
        return sql.select(
                        ROBOT_RUN_READ_MODEL.RUN_ID,
                        ROBOT_RUN_READ_MODEL.SAGA_ID,
                        ROBOT_RUN_READ_MODEL.ROBOT_NAME,
                        ROBOT_RUN_READ_MODEL.RUN_STATUS)
                .from(ROBOT_RUN_READ_MODEL)
                .where(ROBOT_RUN_READ_MODEL.EXEC_ID.eq(execId))
                .orderBy(ROBOT_RUN_READ_MODEL.RUN_ID)
                .fetch(mapping(RobotRunView::new));
    }

    /** The sagas of an execution, oldest first. */
    List<SagaView> sagas(long execId) {
        return sql.select(
                        SAGA_READ_MODEL.SAGA_ID,
                        SAGA_READ_MODEL.SAGA_TYPE,
                        SAGA_READ_MODEL.CURRENT_STATE,
                        SAGA_READ_MODEL.PARENT_SAGA_ID,
                        SAGA_READ_MODEL.EVENTS_COUNT,
                        SAGA_READ_MODEL.LAST_EVENT_TYPE,
                        SAGA_READ_MODEL.LAST_EVENT_AT)
                .from(SAGA_READ_MODEL)
                .where(SAGA_READ_MODEL.EXEC_ID.eq(execId))
                .orderBy(SAGA_READ_MODEL.SAGA_ID)
                .fetch(mapping(SagaView::new));
    }
}
