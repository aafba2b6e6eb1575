package dev.plinth.benchmarks;

import dev.plinth.verify.EmbeddedDatabase;
import java.sql.Connection;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.OnError;
import org.jooq.meta.jaxb.Target;

/** Generates the jOOQ classes of overlay the usual way: an embedded PostgreSQL, Flyway, jOOQ's stock generator. */
final class FromPostgres {
    private FromPostgres() {}

    /** Expects the source root and the folder of the migrations. */
    public static void main(String[] arguments) throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.postgres();
                Connection connection = database.open()) {
            Flyway.configure()
                    .dataSource(database.dataSource())
                    .locations("filesystem:" + arguments[1])
                    .load()
                    .migrate();
            var tool = new GenerationTool();
            tool.setConnection(connection);
            tool.run(new Configuration()
                    .withLogging(Logging.WARN)
                    .withOnError(OnError.FAIL)
                    .withGenerator(generator(arguments[0])));
        }
    }

    private static Generator generator(String sources) {
        return new Generator()
                .withDatabase(new Database()
                        .withName("org.jooq.meta.postgres.PostgresDatabase")
                        .withInputSchema("public")
                        .withOutputSchemaToDefault(true)
                        .withExcludes("flyway_schema_history"))
                .withTarget(new Target().withPackageName("generated.overlay").withDirectory(sources));
    }
}
