package dev.plinth.examples.behaviour;

import dev.plinth.verify.EmbeddedDatabase;
import dev.plinth.verify.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** An embedded database to which stock Flyway has applied the generated migrations, and one connection to it. */
final class MigratedDatabase implements AutoCloseable {
    private final EmbeddedDatabase embedded;
    private final Connection connection;

    private MigratedDatabase(EmbeddedDatabase embedded, Connection connection) {
        this.embedded = embedded;
        this.connection = connection;
    }

    static MigratedDatabase open(Engine engine, String name) {
        EmbeddedDatabase embedded = switch (engine) {
            case POSTGRES -> EmbeddedDatabase.postgres();
            case SQLITE -> EmbeddedDatabase.sqlite();
        };
        Flyway.configure()
                .dataSource(embedded.dataSource())
                .locations("classpath:db/migration/" + name + "/" + engine.dialect())
                .load()
                .migrate();
        MigratedDatabase database = new MigratedDatabase(embedded, embedded.open());
        if (engine == Engine.SQLITE) {
            // The tests outlive no crash: do not wait for the disk.
            database.sql().execute("PRAGMA synchronous = OFF");
        }
        return database;
    }

    DSLContext sql() {
        return DSL.using(
                connection,
                switch (embedded.engine()) {
                    case POSTGRES -> SQLDialect.POSTGRES;
                    case SQLITE -> SQLDialect.SQLITE;
                });
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        embedded.close();
    }
}
