package dev.plinth.golden;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.Table;
import dev.plinth.schema.internal.Declarations;
import dev.plinth.schema.internal.DeclaredDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.OrderField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is as large as the servers allow is created, and what is larger is refused. */
class LimitsTest {
    private static final class Wide extends Table {
        @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
        Wide(int columns, int keyColumns) {
            super("wide");
            Column<?>[] all = IntStream.range(0, columns)
                    .mapToObj(i -> bool("c" + i).nullable())
                    .toArray(Column<?>[]::new);
            Column<?>[] key =
                    IntStream.range(0, keyColumns).mapToObj(i -> all[i]).toArray(Column<?>[]::new);
            unique("wide_key").on(key);
            index("wide_index").on(key);
            index("wide_expressions").on(Stream.of(key).map(Field::isNull).toArray(OrderField<?>[]::new));
            List<Column<?>> some =
                    List.of(key).subList(0, Math.min(keyColumns, 33)); // SQLite compares them all in one undo
            foreignKey("wide_self").on(some.toArray(Column<?>[]::new)).references((Supplier<Column<?>>[]) some.stream()
                    .map(column -> (Supplier<Column<?>>) () -> column)
                    .toArray(Supplier[]::new));
            if (some.size() < keyColumns) {
                unique("wide_target").on(some.toArray(Column<?>[]::new));
            }
        }
    }

    private static final class Store extends Database {
        Store(Wide wide, Dialect first, Dialect... others) {
            super("store", first, others);
            tables(wide);
        }
    }

    @TempDir
    private Path folder;

    private static DeclaredDatabase store(int columns, int keyColumns, Dialect first, Dialect... others) {
        return Declarations.load(new Store(new Wide(columns, keyColumns), first, others));
    }

    private void migrate(Engines engine, DeclaredDatabase store) {
        Path migrations = engine.generate(store, folder);
        try (LiveDatabase live = engine.open()) {
            live.migrate(migrations, 1);
            live.execute("INSERT INTO wide (c1) VALUES (NULL)");
            live.undo(migrations, 1);
        }
    }

    @Test
    void postgresTakesAsMuchAsItsManualSays() {
        migrate(Engines.POSTGRES, store(1_600, 32, POSTGRES, SQLITE));
    }

    @Test
    void sqliteTakesAsMuchAsItsManualSays() {
        migrate(Engines.SQLITE, store(2_000, 2_000, SQLITE));
    }

    @Test
    void moreIsRefused() {
        assertThatThrownBy(() -> Engines.POSTGRES.generate(store(1_601, 33, POSTGRES, SQLITE), folder))
                .hasMessageContainingAll(
                        "Wide: it has 1601 columns, and PostgreSQL allows only 1600. Split the table. [too-many-columns]",
                        "Wide, unique constraint wide_key: it has 33 columns, and PostgreSQL allows only 32."
                                + " Leave some out. [too-many-columns]",
                        "Wide, index wide_index: it has 33 columns",
                        "Wide, index wide_expressions: it has 33 columns",
                        "Wide, foreign key wide_self: it has 33 columns");
        assertThatThrownBy(() -> Engines.SQLITE.generate(store(2_001, 2_001, SQLITE), folder))
                .hasMessageContaining("Wide: it has 2001 columns, and SQLite allows only 2000.");
    }
}
