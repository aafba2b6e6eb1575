package dev.plinth.examples.databases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.examples.databases.overlay.Overlay;
import dev.plinth.examples.databases.rpa.RpaDb;
import dev.plinth.generate.MigrationGenerator;
import dev.plinth.postgres.PostgresDialect;
import dev.plinth.schema.Database;
import dev.plinth.schema.internal.Declarations;
import dev.plinth.sqlite.SqliteDialect;
import dev.plinth.verify.CatalogSnapshot;
import dev.plinth.verify.EmbeddedDatabase;
import dev.plinth.verify.MigrationProof;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The first migration of each database: applied with stock Flyway, undone, applied again. */
@Tag("slow")
class InitialMigrationTest {
    static Stream<Arguments> engines() {
        return Stream.<Database>of(new RpaDb(), new Overlay())
                .flatMap(database -> Stream.of(
                        engine(database, new PostgresDialect(), EmbeddedDatabase::postgres),
                        engine(database, new SqliteDialect(), EmbeddedDatabase::sqlite)));
    }

    private static Arguments engine(Database database, SqlDialect dialect, Supplier<EmbeddedDatabase> engine) {
        return Arguments.of(database, dialect, engine);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void appliesAndUndoes(
            Database database, SqlDialect dialect, Supplier<EmbeddedDatabase> engine, @TempDir Path folder) {
        var declared = Declarations.load(database);
        new MigrationGenerator(dialect)
                .prepare(declared, folder, Optional.empty())
                .write();
        try (EmbeddedDatabase live = engine.get()) {
            MigrationProof proof = MigrationProof.of(
                    live,
                    folder.resolve(declared.name()).resolve(dialect.dialect().id()));
            assertThat(proof.problems()).isEmpty();
            assertThat(CatalogSnapshot.of(live).isEmpty()).isFalse();
        }
    }
}
