package dev.plinth.examples.overlay;

import dev.plinth.generated.overlay.enums.UserRole;
import dev.plinth.generated.overlay.enums.WorkflowStatus;
import java.io.PrintStream;
import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.jooq.JSONB;

/** Two companies: what one of them does, what the other cannot see of it, and what each deletion takes along. */
final class Walkthrough {
    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-03-01T09:00:00+05:30");
    private static final RecordedAction CLICK = new RecordedAction(
            "click", json("[\"#approve\"]"), json("{\"tag\": \"button\"}"), json("{\"url\": \"/inbox\"}"));
    private static final RecordedAction INPUT = new RecordedAction(
            "input", json("[\"#amount\"]"), json("{\"tag\": \"input\"}"), json("{\"url\": \"/invoice\"}"));

    private final Companies companies;
    private final Company acme;
    private final Company globex;
    private final Report report;

    Walkthrough(DSLContext sql, PrintStream out) {
        this.companies = new Companies(sql);
        this.acme = companies.found("Acme", "acme-7f3a", json("{\"theme\": \"dark\"}"));
        this.globex = companies.found("Globex", "globex-91bc", json("{}"));
        this.report = new Report(out);
    }

    void run() {
        int ann = acme.people().add("ann@acme.example", "bcrypt:1", UserRole.admin);
        int bob = acme.people().add("bob@acme.example", "bcrypt:2", UserRole.regular);
        globex.people().add("gil@globex.example", "bcrypt:3", UserRole.admin);
        int workflow = acme.workflows()
                .add("Approve an invoice", "https://erp.example", json("[\"finance\", \"daily\"]"), bob);
        int inbox = acme.recordings().addScreenshot(workflow, "5e1f", 1280, 720);
        int invoice = acme.recordings().addScreenshot(workflow, "90ab", 1280, 720);
        int open = acme.recordings().addStep(workflow, 1, CLICK, inbox);
        int approve = acme.recordings().addStep(workflow, 2, INPUT, invoice);
        report.of(acme, "Acme has recorded a workflow of two steps:");

        edit(open, ann, bob);
        use(workflow, approve, ann, bob);
        report.of(acme, "It was edited, published, run twice and healed:");

        intrude(workflow, ann);
        delete(workflow, bob, inbox, approve);
        dissolve();
    }

    private void edit(int step, int ann, int bob) {
        acme.people().signedIn(ann, NINE);
        acme.recordings().instruct(step, "Open the first invoice", bob, NINE.plusMinutes(1));
    }

    private void use(int workflow, int step, int ann, int bob) {
        acme.workflows().become(workflow, WorkflowStatus.active);
        acme.workflows().ran(workflow, true, NINE.plusMinutes(2));
        acme.workflows().ran(workflow, false, NINE.plusMinutes(3));
        acme.healthLog().healed(workflow, step, ann, 0.875);
        int notification = acme.inbox().tell(workflow, "WARN", "A step was healed");
        acme.inbox().read(notification, bob, NINE.plusMinutes(4));
    }

    /** Globex knows the numbers of Acme's rows, and it does not help. */
    private void intrude(int workflow, int ann) {
        report.of(globex, "Globex sees its own user and nothing of Acme's:");
        report.refusal(() -> globex.workflows().remove(workflow));
        report.refusal(() -> globex.recordings().addScreenshot(workflow, "77cd", 1, 1));
        report.refusal(() -> globex.people().remove(ann));
    }

    private void delete(int workflow, int bob, int screenshot, int step) {
        acme.recordings().removeScreenshot(screenshot);
        report.of(acme, "The first screenshot was deleted; its step stays without it:");

        acme.recordings().removeStep(step);
        report.of(acme, "The second step was deleted; its health log stays without it:");

        acme.people().remove(bob);
        report.of(acme, "Bob was deleted; what he made, edited and read stays without his name:");

        acme.workflows().remove(workflow);
        report.of(acme, "The workflow was deleted, and with it its steps, screenshots, health logs and notifications:");
    }

    private void dissolve() {
        companies.dissolve(acme);
        report.of(acme, "Acme was deleted, and with it its users:");
        report.of(globex, "Globex is as it was:");
    }

    private static JSONB json(String text) {
        return JSONB.valueOf(text);
    }
}
