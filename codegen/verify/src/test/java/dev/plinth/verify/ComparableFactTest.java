package dev.plinth.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody writes by hand on SQLite, against what is declared. */
class ComparableFactTest {
    private static final String DECLARED = """
            CREATE TABLE "orders" (
              "id" INTEGER NOT NULL CONSTRAINT "orders_pkey" PRIMARY KEY AUTOINCREMENT,
              "state" TEXT DEFAULT 'Open' NOT NULL CONSTRAINT "orders_state_check" CHECK ("state" IN ('Open', 'Done')),
              "Odd name" TEXT,
              "parent" INTEGER REFERENCES "orders" ("id") ON DELETE CASCADE
            ) STRICT
            """;

    private static CatalogSnapshot snapshot(String... statements) throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.sqlite();
                Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
            return CatalogSnapshot.of(connection).comparable(Engine.SQLITE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                create table Orders (
                  `id` integer not null constraint orders_pkey primary key autoincrement,
                  "Odd name" text,
                  parent integer references orders(id) on delete cascade,
                  state text default 'Open' not null constraint orders_state_check check (state in ('Open', 'Done'))) strict
                """, """
                CREATE TABLE orders (id INTEGER NOT NULL CONSTRAINT orders_pkey PRIMARY KEY AUTOINCREMENT,
                  state TEXT DEFAULT 'Open' NOT NULL CONSTRAINT orders_state_check CHECK (state IN ('Open','Done'))) STRICT;
                ALTER TABLE orders ADD COLUMN "Odd name" TEXT;
                ALTER TABLE orders ADD COLUMN parent INTEGER REFERENCES orders (id) ON DELETE CASCADE;
                """})
    void theSameInOtherWordsIsNoDifference(String byHand) throws SQLException {
        assertThat(snapshot(byHand).diff(snapshot(DECLARED))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "'Open' NOT, 'open' NOT",
                "'Done', 'done'",
                "NOT NULL CONSTRAINT \"orders_state, CONSTRAINT \"orders_state",
                "AUTOINCREMENT, ||",
                "STRICT, ||",
                "CASCADE, SET NULL",
                "orders_state_check, other_check",
                "\"Odd name\", \"Odd  name\"",
            })
    void whatMeansSomethingElseIsADifference(String part, String other) throws SQLException {
        assertThat(DECLARED).contains(part);
        assertThat(snapshot(DECLARED.replace(part, other)).diff(snapshot(DECLARED)))
                .isNotEmpty();
    }
}
