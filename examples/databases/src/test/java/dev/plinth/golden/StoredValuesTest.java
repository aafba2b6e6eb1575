package dev.plinth.golden;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plinth.schema.Database;
import dev.plinth.schema.Table;
import dev.plinth.schema.internal.Declarations;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/dialects.md and docs/expressions.md say about values that the two servers store or find differently. */
class StoredValuesTest {
    private static final String DEEP = "[".repeat(1_001) + "]".repeat(1_001);

    /** SQLite 3.39 reads it one bit off. */
    private static final String FRACTION = "390.9538828586129";

    private static final class Values extends Table {
        Values() {
            super("vals");
            varchar("name", 3).nullable();
            doublePrecision("number").nullable();
            jsonb("document").nullable();
        }
    }

    private static final class Counted extends Table {
        Counted() {
            super("counted");
            bigint("id").identity().primaryKey();
        }
    }

    private static final class Store extends Database {
        Store() {
            super("store", POSTGRES, SQLITE);
            tables(new Values(), new Counted());
        }
    }

    @TempDir
    private Path folder;

    private LiveDatabase open(Engines engine) {
        Path migrations = engine.generate(Declarations.load(new Store()), folder);
        LiveDatabase live = engine.open();
        live.migrate(migrations, 1);
        return live;
    }

    private static String stored(LiveDatabase live, String column, String value) {
        live.execute("INSERT INTO vals (" + column + ") VALUES (" + value + ")");
        String stored = live.value("SELECT " + column + " FROM vals");
        live.execute("DELETE FROM vals");
        return stored;
    }

    private static void assertRefused(LiveDatabase live, String column, String value) {
        assertThatThrownBy(() -> stored(live, column, value)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void onPostgres() {
        try (LiveDatabase live = open(Engines.POSTGRES)) {
            assertThat(stored(live, "name", "'abc   '")).isEqualTo("abc");
            assertRefused(live, "name", "'abcd'");
            assertThat(stored(live, "document", "'" + DEEP + "'")).isEqualTo(DEEP);
            assertThat(stored(live, "document", "'{\"b\" : 1, \"a\" : 2, \"b\" : 3}'"))
                    .isEqualTo("{\"a\": 2, \"b\": 3}");
            assertRefused(live, "document", "'\"\\u0000\"'");
            assertRefused(live, "document", "'\"\\ud800\"'");
            assertRefused(live, "document", "'1e200000'");
            assertThat(live.value("SELECT CAST('{\"a\": \"\\u0000\"}' AS json)"))
                    .isEqualTo("{\"a\": \"\\u0000\"}");
            assertThatThrownBy(() -> live.value("SELECT CAST('{\"a\": \"\\u0000\"}' AS json) ->> 'a'"))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(live.value("SELECT json_build_object('a', 1)")).isEqualTo("{\"a\" : 1}");
            live.execute("INSERT INTO counted (id) VALUES (1)");
            assertThatThrownBy(() -> live.execute("INSERT INTO counted DEFAULT VALUES"))
                    .hasMessageContaining("counted_pkey");
            assertThat(stored(live, "number", "'NaN'")).isEqualTo("NaN");
            assertThat(live.value("SELECT CAST('{\"a\": 1, \"a\": 2}' AS json) ->> 'a'"))
                    .isEqualTo("2");
            assertThat(stored(live, "number", FRACTION)).isEqualTo(FRACTION);
        }
    }

    @Test
    void onSqlite() {
        try (LiveDatabase live = open(Engines.SQLITE)) {
            assertRefused(live, "name", "'abc   '");
            assertRefused(live, "name", "'abcd'");
            assertThat(stored(live, "document", "'{\"b\" : 1, \"a\" : 2, \"b\" : 3}'"))
                    .isEqualTo("{\"b\" : 1, \"a\" : 2, \"b\" : 3}");
            assertThat(stored(live, "document", "'\"\\u0000\"'")).isEqualTo("\"\\u0000\"");
            assertThat(stored(live, "document", "'\"\\ud800\"'")).isEqualTo("\"\\ud800\"");
            assertThat(stored(live, "document", "'1e200000'")).isEqualTo("1e200000");
            assertThat(live.value("SELECT json_object('a', 1)")).isEqualTo("{\"a\":1}");
            live.execute("INSERT INTO counted (id) VALUES (1)");
            live.execute("INSERT INTO counted DEFAULT VALUES");
            assertThat(live.value("SELECT max(id) FROM counted")).isEqualTo("2");
            assertThat(stored(live, "number", "9e999 - 9e999")).isEqualTo("null"); // NaN
            assertThat(live.value("SELECT json_extract('{\"a\": 1, \"a\": 2}', '$.\"a\"')"))
                    .isEqualTo("1");
            boolean isOld = live.value("SELECT CAST(substr(sqlite_version(), 3, 2) AS INTEGER) < 40")
                    .equals("1");
            assertThat(Double.parseDouble(live.value("SELECT printf('%!.20g', " + FRACTION + ")")))
                    .isCloseTo(Double.parseDouble(FRACTION), within(isOld ? Math.ulp(390.0) : 0.0));
            assertThat(live.value("SELECT json_type('{\"\\u00e4\": 1}', '$.\"ä\"')"))
                    .isEqualTo(isOld ? "null" : "integer");
            boolean deepest = live.value("SELECT json_valid('" + DEEP + "')").equals("1");
            assertThat(deepest)
                    .as("SQLite 3.42 and later read 1,000 levels, earlier ones 2,000")
                    .isEqualTo(live.value("SELECT CAST(substr(sqlite_version(), 3, 2) AS INTEGER) < 42")
                            .equals("1"));
        }
    }
}
