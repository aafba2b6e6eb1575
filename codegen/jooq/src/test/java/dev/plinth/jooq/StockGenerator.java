package dev.plinth.jooq;

import java.nio.file.Path;
import java.sql.Connection;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.OnError;
import org.jooq.meta.jaxb.Target;

/** The usual way to jOOQ classes: jOOQ's generator on a live PostgreSQL. */
final class StockGenerator {
    private StockGenerator() {}

    static void generate(Connection postgres, Generator settings, String packageName, Path directory) throws Exception {
        Database database = settings.getDatabase() == null ? new Database() : settings.getDatabase();
        var tool = new GenerationTool();
        tool.setConnection(postgres);
        tool.run(new Configuration()
                .withLogging(Logging.WARN)
                .withOnError(OnError.FAIL)
                .withGenerator(settings.withDatabase(database.withName("org.jooq.meta.postgres.PostgresDatabase")
                                .withInputSchema("public")
                                .withOutputSchemaToDefault(true))
                        .withTarget(new Target().withPackageName(packageName).withDirectory(directory.toString()))));
    }
}
