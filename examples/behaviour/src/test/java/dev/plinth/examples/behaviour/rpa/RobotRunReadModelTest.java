package dev.plinth.examples.behaviour.rpa;

import static dev.plinth.examples.behaviour.rpa.RpaRows.NINE;
import static dev.plinth.examples.behaviour.rpa.RpaRows.dag;
import static dev.plinth.examples.behaviour.rpa.RpaRows.execution;
import static dev.plinth.examples.behaviour.rpa.RpaRows.insert;
import static dev.plinth.examples.behaviour.rpa.RpaRows.robotRun;
import static dev.plinth.examples.behaviour.rpa.RpaRows.robotRunReadModel;
import static dev.plinth.generated.rpa_db.Tables.ROBOT_RUN_READ_MODEL;

import dev.plinth.examples.behaviour.BothDialects;
import dev.plinth.generated.rpa_db.DefaultSchema;
import dev.plinth.generated.rpa_db.tables.records.RobotRunReadModelRecord;
import dev.plinth.generated.rpa_db.tables.records.RobotRunRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The trigger that keeps {@code robot_run_read_model}. */
class RobotRunReadModelTest {
    @RegisterExtension
    static final BothDialects RPA = new BothDialects("rpa_db", DefaultSchema.DEFAULT_SCHEMA);

    @Test
    void anInsertCopiesEveryColumnAndFindsTheExecution() {
        RPA.expect(robotRunReadModel(1000, 10, 1), sql -> {
            insert(sql, execution(1), dag(10, 1), robotRun(1000, 10));
            return sql.fetchSingle(ROBOT_RUN_READ_MODEL);
        });
    }

    @Test
    void anUpdateCopiesEveryColumnAndKeepsWhenTheRowWasMade() {
        var updated = new RobotRunRecord(1000L, 20L, "download", "FAILED", NINE.plusDays(1), NINE.plusDays(2), null);
        var copy = new RobotRunReadModelRecord(1000L, 20L, 2L, "download", "FAILED", NINE, NINE.plusDays(2), null);
        RPA.expect(copy, sql -> {
            insert(sql, execution(1), dag(10, 1), execution(2), dag(20, 2), robotRun(1000, 10));
            sql.executeUpdate(updated);
            return sql.fetchSingle(ROBOT_RUN_READ_MODEL);
        });
    }
}
