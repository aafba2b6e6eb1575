package dev.plinth.examples.behaviour;

import dev.plinth.verify.EmbeddedDatabase;
import dev.plinth.verify.Engine;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** An embedded database to which stock Flyway has applied the generated migrations. */
final class MigratedDatabase implements AutoCloseable {
    private final EmbeddedDatabase embedded;

    private MigratedDatabase(EmbeddedDatabase embedded) {
        this.embedded = embedded;
    }

    static MigratedDatabase open(Engine engine, String name) {
        MigratedDatabase database = new MigratedDatabase(
                switch (engine) {
                    case POSTGRES -> EmbeddedDatabase.postgres();
                    case SQLITE -> EmbeddedDatabase.sqlite();
                });
        database.migrate(name);
        return database;
    }

    private void migrate(String name) {
        Flyway.configure()
                .dataSource(embedded.dataSource())
                .locations("classpath:db/migration/" + name + "/" + embedded.engine().dialect())
                .load()
                .migrate();
    }

    DSLContext sql() {
        return DSL.using(
                embedded.dataSource(),
                switch (embedded.engine()) {
                    case POSTGRES -> SQLDialect.POSTGRES;
                    case SQLITE -> SQLDialect.SQLITE;
                });
    }

    @Override
    public void close() {
        embedded.close();
    }
}
