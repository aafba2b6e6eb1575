package dev.plinth.examples.databases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.Table;
import dev.plinth.schema.internal.Declarations;
import dev.plinth.schema.internal.DeclaredTable;
import dev.plinth.verify.EmbeddedDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Names that a declaration leaves out are those that PostgreSQL gives where a statement leaves them out. */
class ConventionalNamesTest {
    private static final List<String> CHARACTERS = List.of("a", "b", "_", "ü", "表", "\uD83D\uDE00");

    /** A table whose parts have no names, and the statements that create it. */
    private static final class Unnamed extends Table {
        private final String quoted;
        private final List<Column<?>> columns = new ArrayList<>();
        private final List<String> parts = new ArrayList<>();

        Unnamed(String name, Random random) {
            super(name);
            quoted = quoted(name);
            for (int i = 0; i < 4; i++) {
                columns.add(bigint(i + name(random, 62)));
            }
            primaryKey(columns.get(0));
            part("PRIMARY KEY", columns.subList(0, 1), "");
            for (int i = 0; i < 3; i++) {
                List<Column<?>> some = some(random);
                unique().on(some.toArray(Column<?>[]::new));
                part("UNIQUE", some, "");
            }
            for (int i = 0; i < 4; i++) {
                Column<Long> first = bigint(random);
                Column<Long> second = bigint(random);
                check(first.ne(1L).or(second.ne(2L)));
                parts.add("ALTER TABLE %s ADD CHECK (%s <> 1 OR %s <> 2)"
                        .formatted(quoted, quoted(first.getName()), quoted(second.getName())));
            }
            for (int i = 0; i < 3; i++) {
                List<Column<?>> some = some(random);
                index().on(some.toArray(Column<?>[]::new));
                parts.add("CREATE INDEX ON %s (%s)".formatted(quoted, list(some)));
            }
            for (int i = 0; i < 3; i++) {
                Column<Long> from = bigint(random);
                foreignKey().on(from).references(() -> columns.get(0));
                part(
                        "FOREIGN KEY",
                        List.of(from),
                        " REFERENCES %s (%s)".formatted(quoted, list(columns.subList(0, 1))));
            }
        }

        @SuppressWarnings("unchecked") // all columns are of this type
        private Column<Long> bigint(Random random) {
            return (Column<Long>) columns.get(random.nextInt(columns.size()));
        }

        private List<Column<?>> some(Random random) {
            return random.nextBoolean() ? List.of(bigint(random)) : columns.subList(random.nextInt(3), 4);
        }

        private void part(String kind, List<Column<?>> of, String rest) {
            parts.add("ALTER TABLE %s ADD %s (%s)%s".formatted(quoted, kind, list(of), rest));
        }

        private String create() {
            return columns.stream()
                    .map(column -> quoted(column.getName()) + " bigint")
                    .collect(Collectors.joining(", ", "CREATE TABLE " + quoted + " (", ")"));
        }
    }

    private static final class Shop extends Database {
        Shop(List<Unnamed> tables) {
            super("shop", Dialect.POSTGRES);
            tables(tables.toArray(Table[]::new));
        }
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    private static String list(List<Column<?>> columns) {
        return columns.stream().map(column -> quoted(column.getName())).collect(Collectors.joining(", "));
    }

    /** A name of up to so many bytes of UTF-8. */
    private static String name(Random random, int bytes) {
        var name = new StringBuilder("t");
        int wanted = 1 + random.nextInt(bytes);
        for (int length = 1; length < wanted; ) {
            String next = random.nextInt(4) > 0 ? "a" : CHARACTERS.get(random.nextInt(CHARACTERS.size()));
            length += next.getBytes(StandardCharsets.UTF_8).length;
            if (length <= bytes) {
                name.append(next);
            }
        }
        return name.toString();
    }

    @Tag("slow")
    @Test
    void aNameThatIsLeftOutIsTheOneOfPostgres() throws SQLException {
        var random = new Random(7);
        List<Unnamed> tables = IntStream.range(0, 60)
                .mapToObj(i -> name(random, 63))
                .distinct()
                .map(name -> new Unnamed(name, random))
                .toList();
        List<DeclaredTable> declared = Declarations.load(new Shop(tables)).tables();
        assertThat(declared.stream().flatMap(table -> names(table).stream()))
                .anyMatch(name -> name.matches("u .*_key2"))
                .anyMatch(name -> name.matches(".*[^a]_[^_]*_idx1"))
                .anyMatch(name -> name.getBytes(StandardCharsets.UTF_8).length == 2 + 63);
        try (EmbeddedDatabase server = EmbeddedDatabase.postgres();
                Connection connection = server.open()) {
            execute(connection, tables.stream().map(Unnamed::create).toList());
            for (int i = 0; i < tables.size(); i++) {
                execute(connection, tables.get(i).parts);
                assertThat(names(declared.get(i)))
                        .containsExactlyInAnyOrderElementsOf(names(connection, tables.get(i)));
            }
        }
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> names(DeclaredTable table) {
        return Stream.of(
                        table.primaryKey().stream().map(key -> "p " + key.name()),
                        table.uniques().stream().map(key -> "u " + key.name()),
                        table.checks().stream().map(check -> "c " + check.name()),
                        table.foreignKeys().stream().map(key -> "f " + key.name()),
                        table.indexes().stream().map(index -> "i " + index.name()))
                .flatMap(names -> names)
                .toList();
    }

    private static List<String> names(Connection connection, Unnamed table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var query = connection.prepareStatement("""
                SELECT contype::text || ' ' || conname FROM pg_constraint WHERE conrelid = ?::regclass AND contype <> 'n'
                UNION ALL
                SELECT 'i ' || c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                WHERE i.indrelid = ?::regclass
                  AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = c.oid AND k.contype IN ('p', 'u'))
                """)) {
            query.setString(1, table.quoted);
            query.setString(2, table.quoted);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }
}
