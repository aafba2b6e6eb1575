package dev.plinth.examples.overlay;

import dev.plinth.generated.overlay.enums.UserRole;
import dev.plinth.verify.Engine;
import org.jooq.DSLContext;
import org.jooq.JSONB;

/** Two companies on a database of their own: Acme with one of everything, and Globex with a user. */
final class World implements AutoCloseable {
    static final RecordedAction CLICK = new RecordedAction("click", json("[\"#ok\"]"), json("{}"), json("{}"));

    private final OverlayDatabase database;
    private final Companies companies;
    private final Company acme;
    private final Company globex;
    private final Rows rows;

    /** The numbers of what Acme has, and of Globex's user. */
    record Rows(int ann, int workflow, int screenshot, int step, int notification, int gil) {}

    private World(OverlayDatabase database) {
        database.migrate();
        this.database = database;
        this.companies = new Companies(database.sql());
        this.acme = companies.found("Acme", "token a", json("{\"theme\": \"dark\"}"));
        this.globex = companies.found("Globex", "token g", json("{}"));
        this.rows = fill();
    }

    static World on(Engine engine) {
        return new World(OverlayDatabase.empty(engine));
    }

    private Rows fill() {
        int ann = acme.people().add("ann@acme.example", "hash", UserRole.admin);
        int gil = globex.people().add("gil@globex.example", "hash", UserRole.regular);
        int workflow = acme.workflows().add("Approve", "https://erp.example", json("[\"daily\"]"), ann);
        int screenshot = acme.recordings().addScreenshot(workflow, "5e1f", 1280, 720);
        int step = acme.recordings().addStep(workflow, 1, CLICK, screenshot);
        acme.healthLog().healed(workflow, step, ann, 0.875);
        int notification = acme.inbox().tell(workflow, "WARN", "Healed");
        return new Rows(ann, workflow, screenshot, step, notification, gil);
    }

    DSLContext sql() {
        return database.sql();
    }

    Companies companies() {
        return companies;
    }

    Company acme() {
        return acme;
    }

    Company globex() {
        return globex;
    }

    Rows rows() {
        return rows;
    }

    static JSONB json(String text) {
        return JSONB.valueOf(text);
    }

    @Override
    public void close() {
        database.close();
    }
}
