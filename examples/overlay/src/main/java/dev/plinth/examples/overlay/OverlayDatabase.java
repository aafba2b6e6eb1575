package dev.plinth.examples.overlay;

import dev.plinth.verify.EmbeddedDatabase;
import dev.plinth.verify.Engine;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateOutput;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** A database of its own for this application, on an engine that this JVM runs itself; closing it removes it. */
final class OverlayDatabase implements AutoCloseable {
    private final EmbeddedDatabase embedded;

    private OverlayDatabase(EmbeddedDatabase embedded) {
        this.embedded = embedded;
    }

    /** A database without tables; {@link #migrate()} brings them. */
    static OverlayDatabase empty(Engine engine) {
        return new OverlayDatabase(
                switch (engine) {
                    case POSTGRES -> EmbeddedDatabase.postgres();
                    case SQLITE -> EmbeddedDatabase.sqlite();
                });
    }

    /** Applies the pending migrations, with Flyway as it comes, and returns their names in the order of application. */
    List<String> migrate() {
        return Flyway.configure()
                .dataSource(embedded.dataSource())
                .locations("classpath:db/migration/overlay/" + embedded.engine().dialect())
                .load()
                .migrate()
                .migrations
                .stream()
                .map(OverlayDatabase::name)
                .toList();
    }

    /** Where jOOQ runs its statements; each takes a connection of its own, unless a transaction spans them. */
    DSLContext sql() {
        return DSL.using(embedded.dataSource(), dialect());
    }

    private SQLDialect dialect() {
        return switch (embedded.engine()) {
            case POSTGRES -> SQLDialect.POSTGRES;
            case SQLITE -> SQLDialect.SQLITE;
        };
    }

    private static String name(MigrateOutput migration) {
        return "V" + migration.version + " (" + migration.description + ")";
    }

    @Override
    public void close() {
        embedded.close();
    }
}
