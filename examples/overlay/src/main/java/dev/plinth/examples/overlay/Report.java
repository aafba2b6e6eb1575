package dev.plinth.examples.overlay;

import java.io.PrintStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Prints what a company sees. */
final class Report {
    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    /** Everything that a company has. */
    void of(Company company, String headline) {
        out.println();
        out.println(headline);
        if (company.people().all().isEmpty()) {
            line("nobody and nothing");
        }
        company.people().all().forEach(user -> line(text(user)));
        company.workflows().all().forEach(workflow -> workflow(company, workflow));
        company.inbox().all().forEach(notification -> line(text(notification)));
    }

    /** An attempt that must fail, for it reaches for what another company has. */
    void refusal(Runnable attempt) {
        try {
            attempt.run();
            throw new IllegalStateException("One company has reached what belongs to another.");
        } catch (NotOfThisCompanyException e) {
            line("refused: " + e.getMessage());
        }
    }

    private void workflow(Company company, WorkflowLibrary.Workflow workflow) {
        line(text(workflow));
        company.recordings().steps(workflow.id()).forEach(step -> line("  " + text(step)));
        company.healthLog().of(workflow.id()).forEach(check -> line("  " + text(check)));
    }

    private void line(String text) {
        out.println("  " + text);
    }

    private static String text(People.User user) {
        return "user %s: %s (%s), last login: %s"
                .formatted(user.id(), user.email(), user.role(), orNone(user.lastLoginAt()));
    }

    private static String text(WorkflowLibrary.Workflow workflow) {
        return "workflow \"%s\" %s: %s, runs: %s, success rate: %s, made by: %s"
                .formatted(
                        workflow.name(),
                        workflow.tags(),
                        workflow.status(),
                        workflow.totalUses(),
                        workflow.successRate(),
                        orNone(workflow.createdBy()));
    }

    private static String text(Recordings.Step step) {
        String instruction = step.instructionEdited()
                ? ", \"%s\" by: %s".formatted(step.instruction(), orNone(step.editedBy()))
                : "";
        return "step %s %s, screenshot: %s%s"
                .formatted(step.number(), step.actionType(), orNone(step.screenshotId()), instruction);
    }

    private static String text(HealthLog.Check check) {
        return "%s with confidence %s, step: %s, run by: %s"
                .formatted(check.status(), check.healingConfidence(), orNone(check.stepId()), check.userId());
    }

    private static String text(Inbox.Notification notification) {
        String reader = notification.read()
                ? "read at %s by: %s".formatted(notification.readAt(), orNone(notification.readBy()))
                : "unread";
        return "%s \"%s\", %s".formatted(notification.severity(), notification.title(), reader);
    }

    private static String orNone(@Nullable Object value) {
        return Objects.toString(value, "none");
    }
}
