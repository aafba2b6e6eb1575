package dev.plinth.examples.rpa;

import dev.plinth.verify.Engine;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.jooq.JSON;

/** The application on a database of its own, at noon. */
final class Application implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final JSON EMPTY = JSON.valueOf("{}");

    private final RpaDatabase database;
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);

    private Application(RpaDatabase database) {
        this.database = database;
    }

    static Application on(Engine engine) {
        Application application = new Application(RpaDatabase.empty(engine));
        application.database.migrate();
        return application;
    }

    DSLContext sql() {
        return database.sql();
    }

    Executions executions() {
        return new Executions(sql(), clock);
    }

    Sagas sagas() {
        return new Sagas(sql(), clock);
    }

    Events events() {
        return new Events(sql(), clock);
    }

    RobotRuns runs() {
        return new RobotRuns(sql(), clock);
    }

    ReadModels readModels() {
        return new ReadModels(sql());
    }

    @Override
    public void close() {
        database.close();
    }
}
