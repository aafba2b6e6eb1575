package dev.plinth.examples.databases;

import static dev.plinth.examples.databases.StockComparison.DECIMAL_LITERAL;
import static dev.plinth.examples.databases.StockComparison.JSONB_BINDING;
import static dev.plinth.examples.databases.StockComparison.JSON_BINDING;
import static dev.plinth.examples.databases.StockComparison.LITERAL_WITHOUT_CAST;
import static dev.plinth.examples.databases.StockComparison.NOW;
import static dev.plinth.examples.databases.StockComparison.TIMESTAMPTZ_BINDING;

import dev.plinth.examples.databases.overlay.Overlay;
import dev.plinth.examples.databases.rpa.RpaDb;
import dev.plinth.generate.MigrationGenerator;
import dev.plinth.postgres.PostgresDialect;
import dev.plinth.schema.Database;
import dev.plinth.schema.internal.Declarations;
import dev.plinth.verify.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generated classes equal those that jOOQ's stock generator reads off PostgreSQL after V0001, but for a list. */
@Tag("slow")
final class StockComparisonTest {
    @TempDir
    private Path folder;

    @Test
    void rpaDb() throws Exception {
        assertEqual(new RpaDb(), List.of(LITERAL_WITHOUT_CAST, NOW, TIMESTAMPTZ_BINDING, JSON_BINDING));
    }

    @Test
    void overlay() throws Exception {
        assertEqual(
                new Overlay(), List.of(LITERAL_WITHOUT_CAST, DECIMAL_LITERAL, NOW, TIMESTAMPTZ_BINDING, JSONB_BINDING));
    }

    private void assertEqual(Database database, List<StockComparison.Difference> wanted) throws Exception {
        var declared = Declarations.load(database);
        new MigrationGenerator(new PostgresDialect())
                .prepare(declared, folder, Optional.empty())
                .write();
        Path versions = folder.resolve(declared.name()).resolve("postgresql/versions");
        try (var postgres = EmbeddedDatabase.postgres()) {
            Flyway.configure()
                    .dataSource(postgres.dataSource())
                    .locations("filesystem:" + versions)
                    .load()
                    .migrate();
            try (var live = postgres.open()) {
                StockComparison.assertEqual(declared, live, folder, wanted);
            }
        }
    }
}
