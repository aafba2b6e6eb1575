package dev.plinth.examples.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.verify.Engine;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * One of the example databases on both dialects. Each scenario finds empty tables; the databases themselves are migrated once
 * and serve all test classes.
 */
public final class BothDialects implements BeforeAllCallback {
    /**
     * What is done, with nothing in it that depends on the dialect.
     *
     * @param <T> what came of it, as data: verdicts, rows
     */
    @FunctionalInterface
    public interface Scenario<T> {
        /** Does it and says what came of it. */
        T run(DSLContext sql);
    }

    private final String database;
    private final Schema schema;
    private ExtensionContext.@Nullable Store store;

    /**
     * For a test class to register.
     *
     * @param database the name of the database, as its folder has it
     * @param schema the generated schema of the database
     */
    public BothDialects(String database, Schema schema) {
        this.database = database;
        this.schema = schema;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        store = context.getRoot().getStore(Namespace.create(BothDialects.class, database));
    }

    /** Runs a scenario on both dialects, and insists that the same comes of it on both, and that it is this. */
    public void expect(Object expected, Scenario<?> scenario) {
        assertThat((Object) outcome(scenario)).isEqualTo(expected);
    }

    /** Runs a scenario on both dialects, insists that the same comes of it on both, and returns that. */
    public <T> T outcome(Scenario<T> scenario) {
        T onPostgres = outcomeOn(Engine.POSTGRES, scenario);
        T onSqlite = outcomeOn(Engine.SQLITE, scenario);
        assertThat((Object) onSqlite).as("on SQLite, as on PostgreSQL").isEqualTo(onPostgres);
        return onSqlite;
    }

    /** Runs a scenario on one dialect, for the few things in which the dialects differ. */
    public void expectOn(Engine engine, Object expected, Scenario<?> scenario) {
        assertThat((Object) outcomeOn(engine, scenario)).as("on " + engine).isEqualTo(expected);
    }

    private <T> T outcomeOn(Engine engine, Scenario<T> scenario) {
        DSLContext sql = open(engine).sql();
        schema.getTables().forEach(table -> sql.deleteFrom(table).execute());
        return scenario.run(sql);
    }

    private MigratedDatabase open(Engine engine) {
        return Objects.requireNonNull(store, "no test class has registered this")
                .getOrComputeIfAbsent(
                        engine, ignored -> MigratedDatabase.open(engine, database), MigratedDatabase.class);
    }
}
