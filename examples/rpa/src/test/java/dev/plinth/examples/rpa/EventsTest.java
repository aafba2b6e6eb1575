package dev.plinth.examples.rpa;

import static dev.plinth.examples.rpa.Application.EMPTY;
import static dev.plinth.generated.rpa_db.Tables.EVENT_STORE;
import static dev.plinth.generated.rpa_db.Tables.SAGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.verify.Engine;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import org.jooq.JSON;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventsTest {
    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-03-01T09:00:00+05:30");
    private static final OffsetDateTime NINE_UTC = OffsetDateTime.parse("2026-03-01T03:30:00Z");

    @ParameterizedTest
    @EnumSource
    void anEventIsStoredLoggedAndShown(Engine engine) {
        JSON data = JSON.valueOf("{\"files\": [\"a\", \"b\"]}");
        try (Application application = Application.on(engine)) {
            long execId = application.executions().start("key", EMPTY);
            long dag = application.sagas().startDag(execId);
            application.events().append(dag, Event.ofTask("TaskCompleted", "invoices", "save", data, NINE));

            assertThat(application.sql().fetchSingle(EVENT_STORE).intoList())
                    .containsExactly(1L, dag, execId, "TaskCompleted", data, "save", "invoices", NINE_UTC, 1L, null);
            assertThat(application.sql().fetchValue(SAGA.EVENTS))
                    .isEqualTo(JSON.valueOf("[{\"type\":\"TaskCompleted\",\"at\":\"2026-03-01T03:30:00Z\","
                            + "\"data\":{\"files\":[\"a\",\"b\"]}}]"));
            assertThat(application.readModels().sagas(execId))
                    .containsExactly(new SagaView(dag, "DAG_SAGA", "RUNNING", null, 1, "TaskCompleted", NINE_UTC));
        }
    }

    @ParameterizedTest
    @EnumSource
    void eventsAreNumberedAndALateOneIsNotTheLast(Engine engine) {
        try (Application application = Application.on(engine)) {
            long execId = application.executions().start("key", EMPTY);
            long dag = application.sagas().startDag(execId);
            long robot = application.sagas().startRobot(dag, EMPTY);
            application.events().append(robot, Event.ofStep("StepCompleted", "Save", EMPTY, NINE));
            application.events().append(robot, Event.ofStep("StepRetried", "Save", EMPTY, NINE.minusSeconds(1)));

            assertThat(application
                            .sql()
                            .select(EVENT_STORE.VERSION, EVENT_STORE.ROBOT_STEP)
                            .from(EVENT_STORE)
                            .orderBy(EVENT_STORE.EVENT_ID)
                            .fetch(row -> List.of(row.value1(), row.value2())))
                    .containsExactly(List.of(1L, "Save"), List.of(2L, "Save"));
            assertThat(application.readModels().sagas(execId).get(1))
                    .isEqualTo(new SagaView(robot, "ROBOT_SAGA", "PENDING", dag, 2, "StepCompleted", NINE_UTC));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEventOfNoSagaIsRefused(Engine engine) {
        try (Application application = Application.on(engine)) {
            assertThatThrownBy(() -> application.events().append(7, Event.ofStep("StepCompleted", "Save", EMPTY, NINE)))
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessage("There is no saga 7.");
            assertThat(application.sql().fetchCount(EVENT_STORE)).isZero();
        }
    }
}
