package dev.plinth.examples.rpa;

import static dev.plinth.examples.rpa.Application.EMPTY;
import static dev.plinth.generated.rpa_db.DefaultSchema.DEFAULT_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.verify.Engine;
import java.time.ZoneOffset;
import java.util.NoSuchElementException;
import org.jooq.JSON;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExecutionsTest {
    @ParameterizedTest
    @EnumSource
    void anExecutionIsPendingAtFirst(Engine engine) {
        try (Application application = Application.on(engine)) {
            long execId = application.executions().start("key", EMPTY);
            assertThat(application.readModels().execution(execId))
                    .contains(new ExecutionView(execId, "key", "PENDING", null, null, null, null));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCompletedExecutionSaysWhatCameOfItAndWhen(Engine engine) {
        JSON response = JSON.valueOf("{\"files\": 3}");
        try (Application application = Application.on(engine)) {
            long execId = application.executions().start("key", EMPTY);
            application.executions().complete(execId, response);
            assertThat(application.readModels().execution(execId))
                    .contains(new ExecutionView(
                            execId,
                            "key",
                            "COMPLETED",
                            null,
                            "COMPLETED",
                            response,
                            Application.NOON.atOffset(ZoneOffset.UTC)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDeletedExecutionTakesAllThatHangsOnIt(Engine engine) {
        try (Application application = Application.on(engine)) {
            startWithEvents(application);
            long other = startWithEvents(application);
            application.executions().delete(startWithEvents(application));
            application.executions().delete(other);
            assertThat(DEFAULT_SCHEMA.getTables())
                    .extracting(table -> application.sql().fetchCount(table))
                    .containsExactlyInAnyOrder(0, 0, 1, 1, 2, 2, 2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anExecutionThatIsNotThereIsNamed(Engine engine) {
        try (Application application = Application.on(engine)) {
            assertThat(application.readModels().execution(7)).isEmpty();
            assertThatThrownBy(() -> application.executions().delete(7))
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessage("There is no execution 7.");
            assertThatThrownBy(() -> application.executions().complete(7, EMPTY))
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessage("There is no execution 7.");
        }
    }

    /** With a DAG saga, a robot saga, and an event of each. */
    private static long startWithEvents(Application application) {
        long execId = application.executions().start("key", EMPTY);
        long dag = application.sagas().startDag(execId);
        long robot = application.sagas().startRobot(dag, EMPTY);
        Event event = Event.ofStep("StepCompleted", "Login", EMPTY, Application.NOON.atOffset(ZoneOffset.UTC));
        application.events().append(dag, event);
        application.events().append(robot, event);
        return execId;
    }
}
