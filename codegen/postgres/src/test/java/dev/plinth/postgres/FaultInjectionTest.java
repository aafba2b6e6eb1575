package dev.plinth.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.golden.FaultInjection;
import dev.plinth.golden.LiveDatabase;
import dev.plinth.verify.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a kill leaves of scripts that are one transaction, and of scripts that are none. */
@Tag("slow")
class FaultInjectionTest {
    @TempDir
    Path migrations;

    /** A version of several scripts, of which one is not a transaction and can begin again. */
    @Test
    void aVersionMayHaveScriptsOutsideOfATransaction() throws IOException {
        try (var live = start()) {
            write("V0002.1__column.sql", "ALTER TABLE things ADD COLUMN note text;\n\nUPDATE things SET note = 'x';\n");
            write(
                    "V0002.2__index.sql",
                    "DROP INDEX CONCURRENTLY IF EXISTS by_note;\n\nCREATE INDEX CONCURRENTLY by_note ON things (note);\n");
            write("V0002.2__index.sql.conf", "executeInTransaction=false\n");
            write("V0002.3__check.sql", "ALTER TABLE things ADD CHECK (note <> '');\n");
            assertThat(FaultInjection.run(live.embedded(), migrations)).isGreaterThan(8);
        }
    }

    @Test
    void aScriptThatCannotBeginAgainIsFound() throws IOException {
        try (var live = start()) {
            write("V0002__two.sql", "CREATE TABLE one (id int);\n\nCREATE TABLE two (id int);\n");
            write("V0002__two.sql.conf", "executeInTransaction=false\n");
            assertThatThrownBy(() -> FaultInjection.run(live.embedded(), migrations))
                    .hasMessageContaining("relation \"one\" already exists");
        }
    }

    /** With its default lock, Flyway commits the migration and what it notes of it one after the other. */
    @Test
    void betweenTheTwoCommitsOfFlywayTheMigrationIsThereAndNotNoted() throws IOException {
        try (var live = start()) {
            write("V0002__column.sql", "ALTER TABLE things ADD COLUMN note text;\n");
            assertThat(FaultInjection.runWithDefaultLock(live.embedded(), migrations))
                    .isPositive();
        }
    }

    private LiveDatabase start() throws IOException {
        Files.createDirectories(migrations.resolve("versions"));
        write("V0001__things.sql", "CREATE TABLE things (id int);\n\nINSERT INTO things VALUES (1);\n");
        var live = new LiveDatabase(EmbeddedDatabase.postgres());
        live.migrate(migrations, 1);
        return live;
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(migrations.resolve("versions").resolve(name), text);
    }
}
