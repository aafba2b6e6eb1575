package dev.plinth.examples.overlay;

import static dev.plinth.generated.overlay.DefaultSchema.DEFAULT_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.generated.overlay.enums.WorkflowStatus;
import dev.plinth.verify.Engine;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Globex knows the numbers of Acme's rows, and reaches none of them. */
class TenancyTest {
    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-03-01T09:00:00Z");

    @ParameterizedTest
    @EnumSource
    void aCompanySeesItsOwnAlone(Engine engine) {
        try (World world = World.on(engine)) {
            int workflow = world.rows().workflow();
            assertThat(world.globex().people().all())
                    .extracting(People.User::email)
                    .containsExactly("gil@globex.example");
            assertThat(world.globex().workflows().all()).isEmpty();
            assertThat(world.globex().recordings().steps(workflow)).isEmpty();
            assertThat(world.globex().healthLog().of(workflow)).isEmpty();
            assertThat(world.globex().inbox().all()).isEmpty();
            assertThat(world.acme().recordings().steps(workflow)).hasSize(1);
            assertThat(world.acme().healthLog().of(workflow)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCompanyChangesNothingOfAnother(Engine engine) {
        try (World world = World.on(engine)) {
            Company globex = world.globex();
            World.Rows rows = world.rows();
            String before = contents(world);
            for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                    () -> globex.people().signedIn(rows.ann(), NINE),
                    () -> globex.people().remove(rows.ann()),
                    () -> globex.workflows().become(rows.workflow(), WorkflowStatus.archived),
                    () -> globex.workflows().ran(rows.workflow(), true, NINE),
                    () -> globex.workflows().remove(rows.workflow()),
                    () -> globex.recordings().instruct(rows.step(), "Stolen", rows.gil(), NINE),
                    () -> globex.recordings().removeScreenshot(rows.screenshot()),
                    () -> globex.recordings().removeStep(rows.step()),
                    () -> globex.inbox().read(rows.notification(), rows.gil(), NINE))) {
                assertThatExceptionOfType(NotOfThisCompanyException.class).isThrownBy(attempt);
            }
            assertThat(contents(world)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCompanyRefersToNothingOfAnother(Engine engine) {
        try (World world = World.on(engine)) {
            Company globex = world.globex();
            World.Rows rows = world.rows();
            int own = globex.workflows().add("Own", "https://own.example", World.json("[]"), rows.gil());
            String before = contents(world);
            for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                    () -> globex.workflows().add("Other", "https://own.example", World.json("[]"), rows.ann()),
                    () -> globex.recordings().addScreenshot(rows.workflow(), "90ab", 1, 1),
                    () -> globex.recordings().addStep(rows.workflow(), 2, World.CLICK, rows.screenshot()),
                    () -> globex.recordings().addStep(own, 1, World.CLICK, rows.screenshot()),
                    () -> globex.healthLog().healed(rows.workflow(), rows.step(), rows.gil(), 1),
                    () -> globex.healthLog().healed(own, rows.step(), rows.gil(), 1),
                    () -> globex.inbox().tell(rows.workflow(), "INFO", "Hello"))) {
                assertThatExceptionOfType(NotOfThisCompanyException.class).isThrownBy(attempt);
            }
            assertThat(contents(world)).isEqualTo(before);
        }
    }

    /** That something is another company's is told to nobody. */
    @ParameterizedTest
    @EnumSource
    void whatIsAnothersAndWhatIsNobodysReadAlike(Engine engine) {
        try (World world = World.on(engine)) {
            int workflow = world.rows().workflow();
            assertThatExceptionOfType(NotOfThisCompanyException.class)
                    .isThrownBy(() -> world.globex().workflows().remove(workflow))
                    .withMessage("Company 2 has no workflow " + workflow + ".");
            assertThatExceptionOfType(NotOfThisCompanyException.class)
                    .isThrownBy(() -> world.globex().workflows().remove(404))
                    .withMessage("Company 2 has no workflow 404.");
        }
    }

    private static String contents(World world) {
        Map<String, String> contents = DEFAULT_SCHEMA.getTables().stream()
                .collect(Collectors.toMap(
                        Table::getName, table -> world.sql().fetch(table).formatCSV()));
        return contents.toString();
    }
}
