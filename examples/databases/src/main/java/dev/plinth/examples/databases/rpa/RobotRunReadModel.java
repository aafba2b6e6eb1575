package dev.plinth.examples.databases.rpa;

import static dev.plinth.examples.databases.rpa.ExecutionRequests.EXECUTION_REQUESTS;
import static dev.plinth.examples.databases.rpa.RobotRun.ROBOT_RUN;
import static dev.plinth.examples.databases.rpa.Saga.SAGA;
import static dev.plinth.schema.ReferentialAction.CASCADE;

import dev.plinth.schema.Column;
import dev.plinth.schema.Table;
import java.time.OffsetDateTime;

/** The runs of robots as they are queried, with the execution that each is for; kept by the trigger of {@link RobotRun}. */
public final class RobotRunReadModel extends Table {
    /** The table. */
    public static final RobotRunReadModel ROBOT_RUN_READ_MODEL = new RobotRunReadModel();

    public final Column<Long> runId =
            bigint("run_id").primaryKey().references(() -> ROBOT_RUN.runId).onDelete(CASCADE);
    public final Column<Long> sagaId =
            bigint("saga_id").references(() -> SAGA.sagaId).onDelete(CASCADE);
    public final Column<Long> execId =
            bigint("exec_id").references(() -> EXECUTION_REQUESTS.execId).onDelete(CASCADE);
    public final Column<String> robotName = text("robot_name");
    public final Column<String> runStatus = text("run_status");
    public final Timestamps timestamps = Timestamps.copiedTo(this);
    public final Column<OffsetDateTime> finishedAt = timestamptz("finished_at").nullable();

    private RobotRunReadModel() {
        super("robot_run_read_model");
        index("IDX_robot_run_read_model_exec_id").on(execId);
        index("IDX_robot_run_read_model_run_status").on(runStatus);
        index("IDX_robot_run_read_model_saga_id").on(sagaId);
    }
}
