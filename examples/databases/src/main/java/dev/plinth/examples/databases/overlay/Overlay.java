package dev.plinth.examples.databases.overlay;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;

import dev.plinth.schema.Database;

/** Companies, their users, and the workflows that they record. */
public final class Overlay extends Database {
    /** Declares the database. */
    public Overlay() {
        super("overlay", SQLITE, POSTGRES);
        tables(
                Companies.COMPANIES,
                Users.USERS,
                Workflows.WORKFLOWS,
                Screenshots.SCREENSHOTS,
                Steps.STEPS,
                HealthLogs.HEALTH_LOGS,
                Notifications.NOTIFICATIONS);
    }
}
