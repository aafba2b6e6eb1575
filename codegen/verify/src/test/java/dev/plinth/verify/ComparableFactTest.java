package dev.plinth.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody writes by hand, against what is declared. */
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

    @Test
    void aNamedKeyOfAColumnIsTheSameOnItsOwn() throws SQLException {
        String parents = "CREATE TABLE parents (id INTEGER PRIMARY KEY) STRICT";
        CatalogSnapshot ofColumn = snapshot(
                parents,
                "CREATE TABLE children (\n  id INTEGER\n) STRICT",
                "ALTER TABLE children ADD COLUMN parent INTEGER CONSTRAINT known REFERENCES parents (id)");
        assertThat(ofColumn.diff(snapshot(parents, child("known")))).isEmpty();
        assertThat(ofColumn.diff(snapshot(parents, child("unknown")))).isNotEmpty();
    }

    private static String child(String key) {
        return """
                CREATE TABLE children (
                  id INTEGER,
                  parent INTEGER,
                  CONSTRAINT %s FOREIGN KEY (parent) REFERENCES parents (id)
                ) STRICT
                """.formatted(key);
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

    private static final String ODD = """
            CREATE TABLE "My ""odd"" table: x" (
              "g`b`t [x]" INTEGER NOT NULL CHECK ("g`b`t [x]" > 0),
              "two ""words"" b" TEXT DEFAULT "current_timestamp" REFERENCES "My ""odd"" table: x" ("a]`b"),
              "a]`b" TEXT UNIQUE CHECK ("a]`b" <> 'It''s `x` [y] "Z"'),
              "Title" TEXT DEFAULT (lower('`A`')) CHECK ("Title" <> "x"),
              "order" TEXT,
              "größe" TEXT CHECK ("größe" IS NOT NULL)
            )
            """;

    private static String[] odd(String part, String other) {
        assertThat(ODD).contains(part);
        String index = "CREATE INDEX \"My index\" ON \"My \"\"odd\"\" table: x\" (\"order\")";
        return new String[] {ODD.replace(part, other), index.replace(part, other)};
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = ';',
            value = {
                "\"g`b`t [x]\"; `g``b``t [x]`",
                "\"two \"\"words\"\" b\"; [two \"words\" b]",
                "\"a]`b\"; `a]``b`",
                "\"My \"\"odd\"\" table: x\"; [My \"odd\" table: x]",
                "\"Title\" TEXT; Title TEXT",
                "\"order\"; `order`",
                "(\"größe\" IS; (größe IS",
                "(\"größe\" IS; ([größe]IS",
            })
    void anotherKindOfQuotesIsNoDifference(String part, String other) throws SQLException {
        assertThat(snapshot(odd(part, other)).diff(snapshot(odd("", "")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = ';',
            value = {
                "g`b`t [x]; gbt [x]",
                "g`b`t [x]; g`b`t x",
                "g`b`t [x]; g`b`t [X]",
                "g`b`t [x]; G`b`t [x]",
                "g`b`t [x]; g`b`t  [x]",
                "\"two \"\"words\"\" b\"; \"two words b\"",
                "\"two \"\"words\"\" b\"; \"two \"\"Words\"\" b\"",
                "\"a]`b\"; \"a]b\"",
                "\"My \"\"odd\"\" table: x\"; \"My odd table: x\"",
                "\"Title\"; \"title\"",
                "\"Title\"; title",
                "größe; GRÖSSE",
                "größe; grÖße",
                "`x` [y]; x [y]",
                "[y] \"Z\"; [y] \"z\"",
                "'`A`'; 'A'",
                "'`A`'; '`a`'",
                "<> \"x\"; <> \"X\"",
                "\"current_timestamp\"; current_timestamp",
            })
    void whatIsWithinQuotesCountsLetterForLetter(String part, String other) throws SQLException {
        assertThat(snapshot(odd(part, other)).diff(snapshot(odd("", "")))).isNotEmpty();
    }

    /** PostgreSQL 18 gives them names, which do not follow a renamed column. Earlier versions have none. */
    @Tag("slow")
    @Test
    void theNameOfANotNullDoesNotCount() throws SQLException {
        try (EmbeddedDatabase one = EmbeddedDatabase.postgres();
                EmbeddedDatabase other = EmbeddedDatabase.postgres()) {
            String comment = "COMMENT ON TABLE a IS 'x: constraint %s NOT NULL y'";
            Sql.execute(
                    one,
                    "CREATE TABLE a (title text NOT NULL, \"a: b\" text NOT NULL, CONSTRAINT n CHECK (title <> ''))",
                    "ALTER TABLE a RENAME title TO name",
                    "ALTER TABLE a RENAME \"a: b\" TO \"B c\"",
                    comment.formatted("p"));
            Sql.execute(
                    other,
                    "CREATE TABLE a (name text NOT NULL, \"B c\" text NOT NULL, CONSTRAINT n CHECK (name <> ''))",
                    comment.formatted("p"));
            assertThat(comparable(one)).isEqualTo(comparable(other));
            Sql.execute(other, comment.formatted("q"));
            assertThat(comparable(one)).isNotEqualTo(comparable(other));
            Sql.execute(other, comment.formatted("p"), "ALTER TABLE a RENAME CONSTRAINT n TO m");
            assertThat(comparable(one)).isNotEqualTo(comparable(other));
            Sql.execute(other, "ALTER TABLE a RENAME CONSTRAINT m TO n", "ALTER TABLE a ALTER name DROP NOT NULL");
            assertThat(comparable(one)).isNotEqualTo(comparable(other));
        }
    }

    private static CatalogSnapshot comparable(EmbeddedDatabase database) {
        return CatalogSnapshot.of(database).comparable(Engine.POSTGRES);
    }
}
