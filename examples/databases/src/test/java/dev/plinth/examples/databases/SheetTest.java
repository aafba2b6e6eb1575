package dev.plinth.examples.databases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.examples.databases.overlay.Overlay;
import dev.plinth.examples.databases.rpa.RpaDb;
import dev.plinth.examples.databases.sheet.Deviation;
import dev.plinth.examples.databases.sheet.Deviations;
import dev.plinth.examples.databases.sheet.Sheet;
import dev.plinth.examples.databases.sheet.SheetComparison;
import dev.plinth.generate.MigrationGenerator;
import dev.plinth.golden.LiveDatabase;
import dev.plinth.postgres.PostgresDialect;
import dev.plinth.schema.Database;
import dev.plinth.schema.internal.Declarations;
import dev.plinth.verify.EmbeddedDatabase;
import dev.plinth.verify.Engine;
import dev.plinth.verify.MigrationProof;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the migrations make on PostgreSQL, object by object against the sheet of the database. */
@Tag("slow")
class SheetTest {
    @TempDir
    static Path folder;

    static Stream<Arguments> databases() {
        return Stream.of(
                Arguments.of(new RpaDb(), List.of(), Deviations.RPA_DB_NOW),
                Arguments.of(new Overlay(), Deviations.OVERLAY, Deviations.OVERLAY_NOW));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theFirstMigrationMakesWhatTheSheetSays(Database database, List<Deviation> deviations) throws SQLException {
        String name = Declarations.load(database).name();
        try (var live = new LiveDatabase(EmbeddedDatabase.postgres())) {
            live.migrate(Histories.of(name, Engine.POSTGRES), 1);
            compare(name, deviations, live.embedded());
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theDeclarationIsTheSheetAndWhatCameLater(Database database, List<Deviation> first, List<Deviation> now)
            throws SQLException {
        var declared = Declarations.load(database);
        new MigrationGenerator(new PostgresDialect())
                .prepare(declared, folder, Optional.empty())
                .write();
        try (EmbeddedDatabase live = EmbeddedDatabase.postgres()) {
            MigrationProof.of(live, folder.resolve(declared.name()).resolve("postgresql"));
            compare(declared.name(), now, live);
        }
    }

    private static void compare(String name, List<Deviation> deviations, EmbeddedDatabase live) throws SQLException {
        try (Connection connection = live.open()) {
            assertThat(SheetComparison.of(Sheet.read(name), deviations, connection)
                            .differences())
                    .isEmpty();
        }
    }
}
