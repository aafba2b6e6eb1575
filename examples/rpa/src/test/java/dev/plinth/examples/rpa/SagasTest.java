package dev.plinth.examples.rpa;

import static dev.plinth.examples.rpa.Application.EMPTY;
import static dev.plinth.generated.rpa_db.Tables.EXECUTION_REQUESTS;
import static dev.plinth.generated.rpa_db.Tables.SAGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.verify.Engine;
import java.util.NoSuchElementException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SagasTest {
    @ParameterizedTest
    @EnumSource
    void aDagSagaRunsItsExecution(Engine engine) {
        try (Application application = Application.on(engine)) {
            long execId = application.executions().start("key", EMPTY);
            long dag = application.sagas().startDag(execId);
            assertThat(application.readModels().execution(execId))
                    .contains(new ExecutionView(execId, "key", "RUNNING", dag, "RUNNING", null, null));
            assertThat(application.readModels().sagas(execId))
                    .containsExactly(new SagaView(dag, "DAG_SAGA", "RUNNING", null, 0, null, null));
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyRobotSagasPointAtTheirDagSaga(Engine engine) {
        try (Application application = Application.on(engine)) {
            long execId = application.executions().start("key", EMPTY);
            long dag = application.sagas().startDag(execId);
            long first = application.sagas().startRobot(dag, EMPTY);
            long second = application.sagas().startRobot(dag, EMPTY);
            application.sagas().complete(first);
            assertThat(application.readModels().sagas(execId))
                    .containsExactly(
                            new SagaView(dag, "DAG_SAGA", "RUNNING", null, 0, null, null),
                            new SagaView(first, "ROBOT_SAGA", "COMPLETED", dag, 0, null, null),
                            new SagaView(second, "ROBOT_SAGA", "PENDING", dag, 0, null, null));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSecondDagSagaIsRefusedAndNothingChanges(Engine engine) {
        try (Application application = Application.on(engine)) {
            long execId = application.executions().start("key", EMPTY);
            long dag = application.sagas().startDag(execId);
            application.sagas().complete(dag);
            assertThatExceptionOfType(SecondDagSagaException.class)
                    .isThrownBy(() -> application.sagas().startDag(execId))
                    .withMessage("Execution " + execId + " has a DAG saga already, and an execution has one only."
                            + " Start a robot saga under it, or another execution.")
                    .withCauseInstanceOf(IntegrityConstraintViolationException.class)
                    .satisfies(refusal -> assertThat(refusal.execId()).isEqualTo(execId));
            assertThat(application.readModels().sagas(execId))
                    .containsExactly(new SagaView(dag, "DAG_SAGA", "COMPLETED", null, 0, null, null));
        }
    }

    /** The request is required of a saga, and not of an execution: another constraint, and another error. */
    @ParameterizedTest
    @EnumSource
    void otherRefusalsAreNotTakenForIt(Engine engine) {
        try (Application application = Application.on(engine)) {
            long execId = application
                    .sql()
                    .insertInto(EXECUTION_REQUESTS)
                    .set(EXECUTION_REQUESTS.RPA_KEY_ID, "key")
                    .returningResult(EXECUTION_REQUESTS.EXEC_ID)
                    .fetchSingle(EXECUTION_REQUESTS.EXEC_ID);
            assertThatThrownBy(() -> application.sagas().startDag(execId))
                    .isInstanceOf(IntegrityConstraintViolationException.class)
                    .hasMessageContaining(SAGA.RPA_REQUEST.getName());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotThereIsNamed(Engine engine) {
        try (Application application = Application.on(engine)) {
            long dag = application.sagas().startDag(application.executions().start("key", EMPTY));
            long robot = application.sagas().startRobot(dag, EMPTY);
            assertThatThrownBy(() -> application.sagas().startDag(7))
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessage("There is no execution 7.");
            assertThatThrownBy(() -> application.sagas().startRobot(robot, EMPTY))
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessage("There is no DAG saga " + robot + ".");
            assertThatThrownBy(() -> application.sagas().complete(7))
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessage("There is no saga 7.");
        }
    }
}
