package dev.plinth.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.golden.FaultInjection;
import dev.plinth.golden.LiveDatabase;
import dev.plinth.golden.NativeConnectors;
import dev.plinth.verify.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tests of kills, and of Flyway's Native Connectors, find. */
@Tag("slow")
class FaultInjectionTest {
    @TempDir
    Path migrations;

    @BeforeEach
    void begin() throws IOException {
        Files.createDirectories(migrations.resolve("versions"));
        write("V0001__things.sql", "CREATE TABLE things (id INTEGER);\n\nINSERT INTO things VALUES (1);\n");
    }

    @Test
    void aScriptThatIsNoTransactionAndCannotBeginAgainIsFound() throws IOException {
        try (var live = new LiveDatabase(EmbeddedDatabase.sqlite())) {
            live.migrate(migrations, 1);
            write("V0002__two.sql", "CREATE TABLE one (id INTEGER);\n\nCREATE TABLE two (id INTEGER);\n");
            write("V0002__two.sql.conf", "executeInTransaction=false\n");
            assertThatThrownBy(() -> FaultInjection.run(live.embedded(), migrations))
                    .hasMessageContaining("table one already exists");
        }
    }

    /** A guard is a query that raises an error at its first row, whether Flyway reads its rows or not. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aGuardStopsNativeConnectorsToo(boolean readingResults) throws IOException, SQLException {
        try (var live = new LiveDatabase(EmbeddedDatabase.sqlite())) {
            var connectors = new NativeConnectors(live.embedded(), readingResults);
            connectors.run(migrations.resolve("versions"), "V0001");
            List<String> before = live.comparable();
            write("V0002__guarded.sql", """
                    CREATE TABLE more (id INTEGER);

                    PRAGMA writable_schema = ON;

                    SELECT json_extract('{}', 'row ' || rowid || ' is in the way') FROM things;

                    DROP TABLE things;
                    """);
            assertThatThrownBy(() -> connectors.run(migrations.resolve("versions"), "V0002"))
                    .hasMessageContaining("row 1 is in the way");
            assertThat(live.comparable()).isEqualTo(before);
            assertThat(live.values("SELECT id FROM things")).containsExactly("1");
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(migrations.resolve("versions").resolve(name), text);
    }
}
