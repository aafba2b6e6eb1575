package dev.plinth.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("slow")
class MigrationProofTest {
    @TempDir
    private Path migrations;

    @ParameterizedTest
    @EnumSource
    void goodUndoScriptsLeadBackAndMigratingAgainLeadsForward(Engine engine) throws SQLException, URISyntaxException {
        try (EmbeddedDatabase database = open(engine);
                Connection connection = database.open()) {
            MigrationProof proof = MigrationProof.of(database, shop(engine));
            assertThat(proof.problems()).isEmpty();
            assertThat(proof.before().isEmpty()).isTrue();
            assertThat(proof.undone().isEmpty()).isTrue();
            assertThat(proof.applied()).isEqualTo(proof.reapplied()).isEqualTo(CatalogSnapshot.of(database));
            assertThat(proof.applied().toString()).contains("IDX_one_open_order", "touch");
            assertThat(Sql.value(connection, "SELECT count(*) FROM flyway_schema_history"))
                    .isEqualTo("2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAnUndoScriptForgetsIsNamed(Engine engine) throws IOException {
        write("versions/V1__a.sql", "CREATE TABLE a (id integer);\nCREATE TABLE b (id integer);");
        write("versions/V2__c.sql", "CREATE TABLE IF NOT EXISTS c (id integer);");
        write("undo/U1__a.sql", "DROP TABLE a;\nDROP TABLE b;");
        write("undo/U2__c.sql", "-- nothing");
        try (EmbeddedDatabase database = open(engine)) {
            assertThat(MigrationProof.of(database, migrations).problems())
                    .isNotEmpty()
                    .allMatch(problem -> problem.matches("undo does not lead back: \\+ table (public\\.)?c: .*"));
        }
    }

    @Test
    void aCatalogThatComesOutDifferentTheSecondTimeIsNamed() {
        CatalogSnapshot nothing = new CatalogSnapshot(List.of());
        CatalogSnapshot once = new CatalogSnapshot(List.of("table a: exists"));
        CatalogSnapshot twice = new CatalogSnapshot(List.of("table a: exists", "table b: exists"));
        assertThat(new MigrationProof(nothing, once, nothing, twice).problems())
                .containsExactly("applied again, not the same: + table b: exists");
    }

    @ParameterizedTest
    @EnumSource
    void aScriptRunsWithItsConfFile(Engine engine) throws IOException {
        write("versions/V1__a.sql", "CREATE TABLE a (id integer, note text DEFAULT '${kept}');");
        write("versions/V1__a.sql.conf", "placeholderReplacement=false");
        write("undo/U1__a.sql", "UPDATE a SET note = '${kept}';\nDROP TABLE a;");
        write("undo/U1__a.sql.conf", "placeholderReplacement=false");
        try (EmbeddedDatabase database = open(engine)) {
            MigrationProof proof = MigrationProof.of(database, migrations);
            assertThat(proof.problems()).isEmpty();
            assertThat(proof.applied().toString()).contains("${kept}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theUndoOfSeveralScriptsRunsInTheOrderOfItsOwnParts(Engine engine) throws IOException {
        write("versions/V0001__a.sql", "CREATE TABLE a (id integer);");
        write("versions/V0002.1__b.sql", "CREATE TABLE b (id integer);");
        write("versions/V0002.2__b.sql", "CREATE TABLE c (id integer);");
        write("undo/U0001__a.sql", "DROP TABLE a;");
        write("undo/U0002.1__b.sql", "ALTER TABLE b RENAME TO d;");
        write("undo/U0002.2__b.sql", "ALTER TABLE c RENAME TO e;\nDROP TABLE e;");
        write("undo/U0002.3__b.sql", "DROP TABLE d;");
        try (EmbeddedDatabase database = open(engine)) {
            MigrationProof proof = MigrationProof.of(database, migrations);
            assertThat(proof.problems()).isEmpty();
            assertThat(proof.undone().isEmpty()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenUndoScriptIsRefusedByName(Engine engine) throws IOException {
        write("versions/V1__a.sql", "CREATE TABLE a (id integer);");
        write("undo/U1__a.sql", "DROP TABLE z;");
        try (EmbeddedDatabase database = open(engine)) {
            assertThatThrownBy(() -> MigrationProof.of(database, migrations))
                    .isInstanceOf(VerificationException.class)
                    .hasMessageContainingAll("U1__a.sql on " + engine.dialect(), "z");
        }
    }

    @Test
    void scriptsMustPairUp() throws IOException {
        Files.createDirectories(migrations.resolve("undo"));
        Files.createDirectories(migrations.resolve("versions"));
        assertRefused("No migration in");
        write("versions/V1__a.sql", "CREATE TABLE a (id integer);");
        assertRefused("V1__a.sql has no undo script: U1__a.sql is missing.");
        write("undo/U1__a.sql", "DROP TABLE a;");
        write("undo/U2__b.sql", "DROP TABLE b;");
        assertRefused("U2__b.sql undoes no migration: V2__b.sql is missing.");
    }

    private void assertRefused(String message) {
        try (EmbeddedDatabase database = EmbeddedDatabase.sqlite()) {
            assertThatThrownBy(() -> MigrationProof.of(database, migrations))
                    .isInstanceOf(VerificationException.class)
                    .hasMessageContaining(message);
        }
    }

    private void write(String name, String content) throws IOException {
        Path file = migrations.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content + "\n");
    }

    private static EmbeddedDatabase open(Engine engine) {
        return switch (engine) {
            case POSTGRES -> EmbeddedDatabase.postgres();
            case SQLITE -> EmbeddedDatabase.sqlite();
        };
    }

    private static Path shop(Engine engine) throws URISyntaxException {
        URL folder = MigrationProofTest.class.getResource("shop/" + engine.dialect());
        return Path.of(Objects.requireNonNull(folder).toURI());
    }
}
