package dev.plinth.examples.rpa;

import static dev.plinth.examples.rpa.Application.EMPTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.verify.Engine;
import java.util.NoSuchElementException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RobotRunsTest {
    @ParameterizedTest
    @EnumSource
    void theRunsOfAnExecutionAreFound(Engine engine) {
        try (Application application = Application.on(engine)) {
            long execId = application.executions().start("key", EMPTY);
            long robot = application.sagas().startRobot(application.sagas().startDag(execId), EMPTY);
            long first = application.runs().start(robot, "login");
            application.runs().finish(first, "FAILED");
            long second = application.runs().start(robot, "login");
            assertThat(application.readModels().runs(execId))
                    .containsExactly(
                            new RobotRunView(first, robot, "login", "FAILED"),
                            new RobotRunView(second, robot, "login", "RUNNING"));
            assertThatThrownBy(() -> application.runs().finish(7, "FINISHED"))
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessage("There is no run 7.");
        }
    }
}
