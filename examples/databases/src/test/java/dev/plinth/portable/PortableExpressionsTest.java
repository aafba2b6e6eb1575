package dev.plinth.portable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.postgres.PostgresDialect;
import dev.plinth.sqlite.SqliteDialect;
import dev.plinth.verify.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each portable expression has the same value in the same row on both engines. */
class PortableExpressionsTest {
    private static final int ROWS = 60;

    @Test
    void theValuesAreTheSame() throws SQLException {
        Values m = new Values("m");
        Expressions expressions = Expressions.of(m, new PortableCases(m).fields());
        List<String> postgres = expressions.texts(new PostgresDialect());
        List<String> sqlite = expressions.texts(new SqliteDialect());
        List<String> differences = new ArrayList<>();
        try (EmbeddedDatabase one = EmbeddedDatabase.postgres();
                EmbeddedDatabase other = EmbeddedDatabase.sqlite();
                Connection first = one.open();
                Connection second = other.open()) {
            create(first, "CREATE TYPE state AS ENUM ('OPEN', 'CLOSED', 'ARCHIVED')", POSTGRES);
            create(second, "SELECT 1", SQLITE);
            for (int i = 0; i < postgres.size(); i++) {
                List<String> a =
                        new Engine(first).values("v", ROWS, expressions.fields().get(i), postgres.get(i));
                List<String> b = new Engine(second)
                        .values("v", ROWS, expressions.fields().get(i), sqlite.get(i));
                if (!a.equals(b)) {
                    int row = 0;
                    while (a.get(row).equals(b.get(row))) {
                        row++;
                    }
                    differences.add("%s / %s: row %d: %s / %s"
                            .formatted(postgres.get(i), sqlite.get(i), row, a.get(row), b.get(row)));
                }
            }
        }
        assertThat(String.join("\n", differences)).isEmpty();
    }

    static final String POSTGRES =
            "CREATE TABLE v (n bigint, s smallint, i integer, j integer, l bigint, m bigint, d double precision, e double precision, b boolean, c boolean, t text, u text, v varchar(10), uu uuid, ww uuid, a timestamptz, z timestamptz, st state, su state, lv text, jb jsonb, js json)";
    static final String SQLITE =
            "CREATE TABLE v (n INTEGER, s INTEGER, i INTEGER, j INTEGER, l INTEGER, m INTEGER, d REAL, e REAL, b INTEGER, c INTEGER, t TEXT, u TEXT, v TEXT, uu TEXT, ww TEXT, a TEXT, z TEXT, st TEXT, su TEXT, lv TEXT, jb TEXT, js TEXT) STRICT";

    static void create(Connection c, String... sql) throws SQLException {
        try (Statement s = c.createStatement()) {
            for (String x : sql) {
                s.execute(x);
            }
            for (String x : Rows.inserts("v", ROWS)) {
                s.execute(x);
            }
        }
    }
}
