package dev.plinth.examples.behaviour.rpa;

import static dev.plinth.examples.behaviour.Verdict.ACCEPTED;
import static dev.plinth.examples.behaviour.Verdict.NOT_NULL;
import static dev.plinth.examples.behaviour.rpa.RpaRows.NINE;
import static dev.plinth.examples.behaviour.rpa.RpaRows.completeExecution;
import static dev.plinth.examples.behaviour.rpa.RpaRows.dag;
import static dev.plinth.examples.behaviour.rpa.RpaRows.event;
import static dev.plinth.examples.behaviour.rpa.RpaRows.execution;
import static dev.plinth.examples.behaviour.rpa.RpaRows.executionReadModel;
import static dev.plinth.examples.behaviour.rpa.RpaRows.insert;
import static dev.plinth.examples.behaviour.rpa.RpaRows.robot;
import static dev.plinth.examples.behaviour.rpa.RpaRows.robotRun;
import static dev.plinth.examples.behaviour.rpa.RpaRows.robotRunReadModel;
import static dev.plinth.examples.behaviour.rpa.RpaRows.sagaReadModel;
import static dev.plinth.generated.rpa_db.Tables.EXECUTION_READ_MODEL;
import static dev.plinth.generated.rpa_db.Tables.EXECUTION_REQUESTS;
import static dev.plinth.generated.rpa_db.Tables.ROBOT_RUN_READ_MODEL;
import static dev.plinth.generated.rpa_db.Tables.SAGA_READ_MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.examples.behaviour.BothDialects;
import dev.plinth.examples.behaviour.RequiredColumns;
import dev.plinth.examples.behaviour.Verdict;
import dev.plinth.generated.rpa_db.DefaultSchema;
import dev.plinth.verify.Engine;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which columns must not be null, and which must be given. */
class RpaRequiredColumnsTest {
    @RegisterExtension
    static final BothDialects RPA = new BothDialects("rpa_db", DefaultSchema.DEFAULT_SCHEMA);

    @Test
    void ofExecutionRequests() {
        assertThat(required(completeExecution(2, 10)))
                .isEqualTo(new RequiredColumns(
                        ACCEPTED,
                        List.of("rpa_key_id", "exec_status", "created_at", "updated_at"),
                        List.of("rpa_key_id")));
    }

    @Test
    void ofSaga() {
        assertThat(required(robot(12, 3, 10)))
                .isEqualTo(new RequiredColumns(
                        ACCEPTED,
                        List.of(
                                "exec_id",
                                "rpa_key_id",
                                "rpa_request",
                                "current_state",
                                "events",
                                "created_at",
                                "updated_at",
                                "saga_type"),
                        List.of("exec_id", "rpa_key_id", "rpa_request")));
    }

    @Test
    void ofEventStore() {
        assertThat(required(event(100, 10, 1, "a", NINE)))
                .isEqualTo(new RequiredColumns(
                        ACCEPTED,
                        List.of("saga_id", "exec_id", "event_type", "event_data", "occurred_at", "version"),
                        List.of("saga_id", "exec_id", "event_type", "event_data")));
    }

    /** Its key is no identity: SQLite must not number it by itself. */
    @Test
    void ofExecutionReadModel() {
        List<String> required = List.of("exec_id", "rpa_key_id", "exec_status", "created_at", "updated_at");
        assertThat(required(executionReadModel(1, 10))).isEqualTo(new RequiredColumns(ACCEPTED, required, required));
    }

    /** Its key is no identity: SQLite must not number it by itself. */
    @Test
    void ofSagaReadModel() {
        assertThat(required(sagaReadModel(10, 1, 10)))
                .isEqualTo(new RequiredColumns(
                        ACCEPTED,
                        List.of(
                                "saga_id",
                                "exec_id",
                                "rpa_key_id",
                                "current_state",
                                "rpa_request",
                                "events_count",
                                "created_at",
                                "updated_at"),
                        List.of(
                                "saga_id",
                                "exec_id",
                                "rpa_key_id",
                                "current_state",
                                "rpa_request",
                                "created_at",
                                "updated_at")));
    }

    @Test
    void ofRobotRun() {
        assertThat(required(robotRun(1000, 10)))
                .isEqualTo(new RequiredColumns(
                        ACCEPTED,
                        List.of("saga_id", "robot_name", "run_status", "created_at", "updated_at"),
                        List.of("saga_id", "robot_name")));
    }

    @Test
    void ofRobotRunReadModel() {
        List<String> required =
                List.of("run_id", "saga_id", "exec_id", "robot_name", "run_status", "created_at", "updated_at");
        assertThat(required(robotRunReadModel(999, 10, 1)))
                .isEqualTo(new RequiredColumns(ACCEPTED, required, required));
    }

    /** The key of a SQLite table with an identity is its row number, which a null leaves to SQLite. */
    @Test
    void anIdentityThatIsSetToNullIsNumberedOnSqliteAlone() {
        BothDialects.Scenario<Verdict> scenario = sql -> Verdict.of(() -> sql.insertInto(EXECUTION_REQUESTS)
                .set(EXECUTION_REQUESTS.EXEC_ID, (Long) null)
                .set(EXECUTION_REQUESTS.RPA_KEY_ID, "key")
                .execute());
        RPA.expectOn(Engine.POSTGRES, NOT_NULL, scenario);
        RPA.expectOn(Engine.SQLITE, ACCEPTED, scenario);
    }

    private static RequiredColumns required(TableRecord<?> row) {
        return RPA.outcome(sql -> {
            insertParents(sql);
            return RequiredColumns.of(sql, row);
        });
    }

    /** What the rows refer to; without read models, so that these can be inserted by hand. */
    private static void insertParents(DSLContext sql) {
        insert(sql, execution(1), dag(10, 1), execution(3), robotRun(999, 10));
        sql.deleteFrom(SAGA_READ_MODEL).execute();
        sql.deleteFrom(EXECUTION_READ_MODEL).execute();
        sql.deleteFrom(ROBOT_RUN_READ_MODEL).execute();
    }
}
