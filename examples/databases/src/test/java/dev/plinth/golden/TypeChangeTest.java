package dev.plinth.golden;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.problem.ProblemException;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;
import dev.plinth.schema.internal.Declarations;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A value gets into the new type of its column as it is, or the migration fails: nothing is cut off. */
class TypeChangeTest {
    private enum Mood {
        GLAD,
        SAD
    }

    private static final class Notes extends Database {
        Notes(Consumer<Table> column) {
            super("golden", POSTGRES, SQLITE);
            tables(new Note(column));
        }
    }

    private static final class Note extends Table {
        Note(Consumer<Table> column) {
            super("notes");
            bigint("id").primaryKey();
            column.accept(this);
        }
    }

    @TempDir
    private Path folder;

    private Path migrations(Engines engine, Consumer<Table> before, Consumer<Table> after) {
        engine.generate(Declarations.load(new Notes(before)), folder);
        return engine.generate(Declarations.load(new Notes(after)), folder);
    }

    private void assertRefuses(Engines engine, String value, Consumer<Table> before, Consumer<Table> after) {
        Path migrations = migrations(engine, before, after);
        try (LiveDatabase live = engine.open()) {
            live.migrate(migrations, 1);
            live.execute("INSERT INTO notes (id, v) VALUES (1, " + value + ")");
            List<String> stored = live.values("SELECT v FROM notes");
            assertThatThrownBy(() -> live.migrate(migrations)).isInstanceOf(RuntimeException.class);
            assertThat(live.values("SELECT v FROM notes")).isEqualTo(stored);
        }
    }

    private void assertKeeps(
            Engines engine, String value, String becomes, Consumer<Table> before, Consumer<Table> after) {
        Path migrations = migrations(engine, before, after);
        try (LiveDatabase live = engine.open()) {
            live.migrate(migrations, 1);
            live.execute("INSERT INTO notes (id, v) VALUES (1, " + value + ")");
            List<String> stored = live.values("SELECT v FROM notes");
            live.migrate(migrations);
            assertThat(live.values("SELECT CAST(v AS text) FROM notes")).containsExactly(becomes);
            live.undo(migrations, 2);
            assertThat(live.values("SELECT v FROM notes")).isEqualTo(stored);
        }
    }

    @ParameterizedTest
    @EnumSource
    void blanksAreNotCutOff(Engines engine) {
        assertRefuses(engine, "'abc  '", table -> table.text("v"), table -> table.varchar("v", 3));
    }

    @ParameterizedTest
    @EnumSource
    void aUuidIsNotCutOff(Engines engine) {
        assertRefuses(
                engine,
                "'abcdefab-0000-0000-0000-00000000000a'",
                table -> table.uuid("v"),
                table -> table.varchar("v", 10));
    }

    @ParameterizedTest
    @EnumSource
    void aLabelIsNotCutOff(Engines engine) {
        assertRefuses(engine, "'GLAD'", table -> table.enumeration("v", Mood.class), table -> table.varchar("v", 3));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoNumberIsRefused(Engines engine) {
        assertRefuses(engine, "'12x'", table -> table.text("v"), table -> table.integer("v"));
    }

    @ParameterizedTest
    @EnumSource
    void aBooleanBecomesAWord(Engines engine) {
        assertKeeps(
                engine,
                engine == Engines.SQLITE ? "1" : "TRUE",
                "true",
                table -> table.bool("v"),
                table -> table.text("v"));
    }

    @ParameterizedTest
    @EnumSource
    void aWholeNumberBecomesADouble(Engines engine) {
        Path migrations = migrations(engine, table -> table.integer("v"), table -> table.doublePrecision("v"));
        try (LiveDatabase live = engine.open()) {
            live.migrate(migrations, 1);
            live.execute("INSERT INTO notes (id, v) VALUES (1, 7)");
            live.migrate(migrations);
            assertThat(live.value("SELECT v / 2 FROM notes")).isEqualTo("3.5");
            live.undo(migrations, 2);
            assertThat(live.value("SELECT v FROM notes")).isEqualTo("7");
        }
    }

    /** On SQLite, a number that a double does not have would become another one without an error. */
    @ParameterizedTest
    @EnumSource
    void whatCouldLoseDigitsIsNotGuessed(Engines engine) {
        engine.generate(
                Declarations.load(new Notes(table -> {
                    table.bigint("v");
                    table.doublePrecision("w");
                })),
                folder);
        assertThatThrownBy(() -> engine.generate(
                        Declarations.load(new Notes(table -> {
                            table.doublePrecision("v");
                            table.text("w");
                        })),
                        folder))
                .isInstanceOf(ProblemException.class)
                .hasMessageContainingAll("(notes.v)", "(notes.w)", "[cast-unknown]");
    }
}
