package dev.plinth.golden;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.generate.Generation;
import dev.plinth.generate.PreparedMigration;
import dev.plinth.generate.TestDatabases;
import dev.plinth.problem.ProblemException;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;
import dev.plinth.schema.internal.Declarations;
import dev.plinth.schema.internal.DeclaredDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What this version cannot carry into a migration: each change is named, and nothing is written. */
class RefusalTest {
    private static final class Orders extends Table {
        Orders(Consumer<Orders> rest) {
            super("orders");
            bigint("id").primaryKey();
            rest.accept(this);
        }
    }

    private static final class Shop extends Database {
        Shop(Table... tables) {
            super("shop", POSTGRES, SQLITE);
            tables(tables);
        }
    }

    @TempDir
    private Path folder;

    private final Generation generation =
            new Generation(List.of(Engines.POSTGRES.dialect(), Engines.SQLITE.dialect()), TestDatabases.NONE);

    private List<PreparedMigration> prepare(Table... tables) {
        DeclaredDatabase declared = Declarations.load(new Shop(tables));
        return generation.prepare(List.of(declared), folder, Optional.empty());
    }

    @BeforeEach
    void createShop() {
        prepare(new Orders(orders -> {
                    orders.text("state").defaultTo("OPEN");
                    orders.text("required");
                    orders.text("owner");
                }))
                .forEach(PreparedMigration::write);
    }

    private Map<String, String> files() throws IOException {
        var files = new TreeMap<String, String>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }

    @Test
    void whereNothingChangedNothingIsPrepared() {
        List<PreparedMigration> again = prepare(new Orders(orders -> {
            orders.text("owner");
            orders.text("required");
            orders.text("state").defaultTo("OPEN");
        }));
        assertThat(again).hasSize(2).allMatch(prepared -> prepared.files().isEmpty());
    }

    @Test
    void everyChangeThatIsNotCarriedIsNamedAndNothingIsWritten() throws IOException {
        var before = files();
        assertThatThrownBy(() -> prepare(new Orders(orders -> {
                    orders.timestamptz("state").defaultNow();
                    orders.text("required");
                    orders.text("owner");
                    orders.text("must");
                })))
                .isInstanceOf(ProblemException.class)
                .hasMessageContainingAll(
                        "Orders (orders.state) on postgresql: the type changed from text to timestamp with time zone, and only you know"
                                + " what becomes of the values.",
                        "Orders (orders.must) on sqlite: the new column cannot be added to a table with rows: it is required and has no"
                                + " default, so the rows that exist have no value for it.",
                        "plinth:revision -Dplinth.empty=true");
        assertThat(files()).isEqualTo(before);
    }
}
