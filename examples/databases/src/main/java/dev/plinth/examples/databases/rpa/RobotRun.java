package dev.plinth.examples.databases.rpa;

import static dev.plinth.examples.databases.rpa.RobotRunReadModel.ROBOT_RUN_READ_MODEL;
import static dev.plinth.examples.databases.rpa.Saga.SAGA;
import static dev.plinth.schema.ReferentialAction.CASCADE;
import static dev.plinth.schema.TriggerEvent.INSERT;
import static dev.plinth.schema.TriggerEvent.UPDATE;
import static org.jooq.impl.DSL.select;

import dev.plinth.schema.Column;
import dev.plinth.schema.Table;
import java.time.OffsetDateTime;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The runs of robots: each attempt of a robot saga to do its work. */
public final class RobotRun extends Table {
    /** The table. */
    public static final RobotRun ROBOT_RUN = new RobotRun();

    public final Column<Long> runId = bigint("run_id").identity().primaryKey();
    public final Column<Long> sagaId = bigint("saga_id")
            .references(() -> SAGA.sagaId)
            .onDelete(CASCADE)
            .describe("Robot saga that the run belongs to");
    public final Column<String> robotName = text("robot_name");
    public final Column<String> runStatus = text("run_status").defaultTo("RUNNING");
    public final Timestamps timestamps = Timestamps.on(this);
    public final Column<OffsetDateTime> finishedAt = timestamptz("finished_at").nullable();

    private RobotRun() {
        super("robot_run");
        index("IDX_robot_run_saga_id").on(sagaId);
        trigger("trigger_sync_robot_run_read_model")
                .after(INSERT, UPDATE)
                .routine("sync_robot_run_read_model")
                .run(row -> new Upsert(ROBOT_RUN_READ_MODEL, ROBOT_RUN_READ_MODEL.runId, row.get(runId))
                        .once(ROBOT_RUN_READ_MODEL.timestamps.createdAt(), row.get(timestamps.createdAt()))
                        .set(ROBOT_RUN_READ_MODEL.sagaId, row.get(sagaId))
                        .set(ROBOT_RUN_READ_MODEL.execId, execution(row.get(sagaId)))
                        .set(ROBOT_RUN_READ_MODEL.robotName, row.get(robotName))
                        .set(ROBOT_RUN_READ_MODEL.runStatus, row.get(runStatus))
                        .set(ROBOT_RUN_READ_MODEL.timestamps.updatedAt(), row.get(timestamps.updatedAt()))
                        .set(ROBOT_RUN_READ_MODEL.finishedAt, row.get(finishedAt))
                        .query());
    }

    private static Field<Long> execution(Field<Long> sagaId) {
        return DSL.field(select(SAGA.execId).from(SAGA.rows()).where(SAGA.sagaId.eq(sagaId)));
    }
}
