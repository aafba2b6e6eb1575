package dev.plinth.examples.overlay;

import static dev.plinth.generated.overlay.DefaultSchema.DEFAULT_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.generated.overlay.enums.UserRole;
import dev.plinth.generated.overlay.enums.WorkflowStatus;
import dev.plinth.verify.Engine;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompanyTest {
    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-03-01T09:00:00+05:30");
    private static final OffsetDateTime NINE_UTC = OffsetDateTime.parse("2026-03-01T03:30:00Z");

    @ParameterizedTest
    @EnumSource
    void whatIsAddedIsSeen(Engine engine) {
        try (World world = World.on(engine)) {
            Company acme = world.acme();
            World.Rows rows = world.rows();
            assertThat(acme.people().all())
                    .containsExactly(new People.User(rows.ann(), "ann@acme.example", UserRole.admin, null));
            assertThat(acme.workflows().all()).containsExactly(workflow(rows, WorkflowStatus.draft, 0, 0, rows.ann()));
            assertThat(acme.recordings().steps(rows.workflow()))
                    .containsExactly(
                            new Recordings.Step(rows.step(), 1, "click", null, false, null, rows.screenshot()));
            assertThat(acme.healthLog().of(rows.workflow()))
                    .containsExactly(new HealthLog.Check("healed", 0.875, rows.step(), rows.ann()));
            assertThat(acme.inbox().all()).containsExactly(new Inbox.Notification("WARN", "Healed", false, null, null));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsChangedIsSeen(Engine engine) {
        try (World world = World.on(engine)) {
            Company acme = world.acme();
            World.Rows rows = world.rows();
            change(world);
            assertThat(acme.people().all())
                    .containsExactly(new People.User(rows.ann(), "ann@acme.example", UserRole.admin, NINE_UTC));
            assertThat(acme.workflows().all())
                    .containsExactly(workflow(rows, WorkflowStatus.needs_review, 4, 0.75, rows.ann()));
            assertThat(acme.recordings().steps(rows.workflow()))
                    .containsExactly(new Recordings.Step(
                            rows.step(),
                            1,
                            "click",
                            "Gr\u00fc\u00df dich \ud83d\ude00",
                            true,
                            rows.ann(),
                            rows.screenshot()));
            assertThat(acme.inbox().all())
                    .containsExactly(new Inbox.Notification("WARN", "Healed", true, rows.ann(), NINE_UTC));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aUserLeavesWhatItMadeWithoutAName(Engine engine) {
        try (World world = World.on(engine)) {
            Company acme = world.acme();
            World.Rows rows = world.rows();
            change(world);
            acme.people().remove(rows.ann());
            assertThat(acme.people().all()).isEmpty();
            assertThat(acme.workflows().all())
                    .containsExactly(workflow(rows, WorkflowStatus.needs_review, 4, 0.75, null));
            assertThat(acme.recordings().steps(rows.workflow()))
                    .extracting(Recordings.Step::editedBy)
                    .containsOnlyNulls();
            assertThat(acme.inbox().all())
                    .containsExactly(new Inbox.Notification("WARN", "Healed", true, null, NINE_UTC));
            assertThat(acme.healthLog().of(rows.workflow())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aScreenshotLeavesItsStepAndAStepItsHealthLog(Engine engine) {
        try (World world = World.on(engine)) {
            Company acme = world.acme();
            World.Rows rows = world.rows();
            acme.recordings().removeScreenshot(rows.screenshot());
            assertThat(acme.recordings().steps(rows.workflow()))
                    .containsExactly(new Recordings.Step(rows.step(), 1, "click", null, false, null, null));
            acme.recordings().removeStep(rows.step());
            assertThat(acme.recordings().steps(rows.workflow())).isEmpty();
            assertThat(acme.healthLog().of(rows.workflow()))
                    .containsExactly(new HealthLog.Check("healed", 0.875, null, rows.ann()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWorkflowTakesWhatIsRecordedOfIt(Engine engine) {
        try (World world = World.on(engine)) {
            world.acme().workflows().remove(world.rows().workflow());
            assertThat(world.acme().inbox().all()).isEmpty();
            assertThat(numberOfRows(world)).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCompanyTakesAllThatBelongsToIt(Engine engine) {
        try (World world = World.on(engine)) {
            world.companies().dissolve(world.acme());
            assertThat(world.globex().people().all()).hasSize(1);
            assertThat(numberOfRows(world)).isEqualTo(2);
        }
    }

    private static void change(World world) {
        Company acme = world.acme();
        World.Rows rows = world.rows();
        acme.people().signedIn(rows.ann(), NINE);
        acme.workflows().become(rows.workflow(), WorkflowStatus.needs_review);
        acme.workflows().ran(rows.workflow(), true, NINE);
        acme.workflows().ran(rows.workflow(), true, NINE);
        acme.workflows().ran(rows.workflow(), false, NINE);
        acme.workflows().ran(rows.workflow(), true, NINE);
        acme.recordings().instruct(rows.step(), "Gr\u00fc\u00df dich \ud83d\ude00", rows.ann(), NINE);
        acme.inbox().read(rows.notification(), rows.ann(), NINE);
    }

    private static WorkflowLibrary.Workflow workflow(
            World.Rows rows, WorkflowStatus status, int uses, double successRate, @Nullable Integer createdBy) {
        return new WorkflowLibrary.Workflow(
                rows.workflow(), "Approve", World.json("[\"daily\"]"), status, uses, successRate, createdBy);
    }

    private static int numberOfRows(World world) {
        return DEFAULT_SCHEMA.getTables().stream()
                .mapToInt(table -> world.sql().fetchCount(table))
                .sum();
    }
}
