package dev.plinth.portable;

import dev.plinth.postgres.PostgresDialect;
import dev.plinth.sqlite.SqliteDialect;
import dev.plinth.verify.EmbeddedDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tables of the same rows: on PostgreSQL in the C locale and in UTC, again in another collation and time zone, and on SQLite. */
final class Comparison implements AutoCloseable {
    private final List<EmbeddedDatabase> databases = List.of(EmbeddedDatabase.postgres(), EmbeddedDatabase.sqlite());
    private final int rows;
    private final Engine postgres;
    private final Engine elsewhere;
    private final Engine sqlite;

    private Comparison(int rows) {
        this.rows = rows;
        postgres = new Engine(databases.get(0).open());
        elsewhere = new Engine(databases.get(0).open());
        sqlite = new Engine(databases.get(1).open());
    }

    static Comparison of(int rows) {
        Comparison comparison = new Comparison(rows);
        comparison.create();
        return comparison;
    }

    private void create() {
        postgres.execute("CREATE TYPE state AS ENUM ('OPEN', 'CLOSED', 'ARCHIVED')");
        postgres.execute(Rows.table("v", "COLLATE \"C\""));
        Rows.inserts("v", rows).forEach(postgres::execute);
        elsewhere.execute("SET TimeZone = 'America/New_York'");
        elsewhere.execute(Rows.table("w", "COLLATE \"" + elsewhere.linguisticCollation() + "\""));
        Rows.inserts("w", rows).forEach(elsewhere::execute);
        sqlite.execute(Rows.strictTable("v"));
        Rows.inserts("v", rows).forEach(sqlite::execute);
    }

    /** The expressions that have different values in some row, with the first of these rows. */
    List<String> differences(Expressions expressions) {
        List<String> onPostgres = expressions.texts(new PostgresDialect());
        List<String> onSqlite = expressions.texts(new SqliteDialect());
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < onPostgres.size(); i++) {
            var field = expressions.fields().get(i);
            List<String> expected = sqlite.values("v", rows, field, onSqlite.get(i));
            String both = onPostgres.get(i) + "\n   " + onSqlite.get(i);
            differences.addAll(difference(both, postgres.values("v", rows, field, onPostgres.get(i)), expected));
            differences.addAll(difference(both, elsewhere.values("w", rows, field, onPostgres.get(i)), expected));
        }
        return differences;
    }

    private List<String> difference(String texts, List<String> actual, List<String> expected) {
        return Stream.iterate(0, row -> row < rows, row -> row + 1)
                .filter(row -> !actual.get(row).equals(expected.get(row)))
                .map(row -> "%s\n   in row %d: %s on PostgreSQL, %s on SQLite"
                        .formatted(texts, row, actual.get(row), expected.get(row)))
                .limit(1)
                .toList();
    }

    @Override
    public void close() {
        Stream.of(postgres, elsewhere, sqlite).forEach(Engine::close);
        databases.forEach(EmbeddedDatabase::close);
    }
}
