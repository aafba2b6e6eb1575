package dev.plinth.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.postgres.introspect.PostgresIntrospection;
import dev.plinth.schema.Dialect;
import dev.plinth.verify.EmbeddedDatabase;
import dev.plinth.verify.rows.Candidates;
import dev.plinth.verify.rows.Seeder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rows that a proof makes up on PostgreSQL. */
class SeededRowsTest {
    private static Map<String, String> seed(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return new Seeder(Dialect.POSTGRES, new Candidates(Dialect.POSTGRES), Set.of(), Set.of())
                .seed(connection, new PostgresIntrospection().introspect(connection));
    }

    private static int count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void constraintsOfEveryKindAreRespected() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.postgres();
                Connection connection = database.open()) {
            assertThat(seed(
                            connection,
                            "CREATE TYPE mood AS ENUM ('glad', 'so so', 'it''s bad')",
                            "CREATE DOMAIN positive AS integer CHECK (value > 100)",
                            "CREATE TABLE parents (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, key uuid NOT NULL UNIQUE,"
                                    + " name varchar(3) COLLATE \"C\" NOT NULL, mood mood NOT NULL, size positive NOT NULL)",
                            "CREATE TABLE children (id serial PRIMARY KEY, parent uuid NOT NULL REFERENCES parents (key),"
                                    + " boss integer REFERENCES children (id) DEFERRABLE INITIALLY DEFERRED, low integer NOT NULL,"
                                    + " high numeric(5, 2) NOT NULL, made timestamptz(3) NOT NULL DEFAULT now(), at time NOT NULL,"
                                    + " doc jsonb NOT NULL, raw bytea NOT NULL, tags text[] NOT NULL, place inet NOT NULL, long interval NOT NULL,"
                                    + " twice integer GENERATED ALWAYS AS (low * 2) STORED, done boolean NOT NULL, spans int4range NOT NULL,"
                                    + " mail text NOT NULL CHECK (mail ~ '^[^@]+@[^@]+$'), state text NOT NULL CHECK (state IN ('a b', 'c')),"
                                    + " CHECK (low < high))"))
                    .isEmpty();
            assertThat(count(connection, "parents")).isEqualTo(3);
            assertThat(count(connection, "children")).isEqualTo(3);
            assertThat(count(connection, "children WHERE boss IS NOT NULL")).isPositive();
        }
    }

    @Test
    void whatCannotBeFilledIsNamedWithTheReason() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.postgres();
                Connection connection = database.open()) {
            Map<String, String> without = seed(
                    connection,
                    "CREATE TABLE odd (a text PRIMARY KEY CHECK (length(a) = 17))",
                    "CREATE TABLE below (a text NOT NULL REFERENCES odd)",
                    "CREATE TABLE shapes (a pg_lsn NOT NULL)",
                    "CREATE TABLE parts (a int) PARTITION BY RANGE (a)");
            assertThat(without.get("odd")).contains("violates check constraint");
            assertThat(without.get("below")).isEqualTo("it references odd, which has no rows");
            assertThat(without.get("shapes")).isEqualTo("no value is known for a of type pg_lsn");
            assertThat(without.keySet()).anyMatch(name -> name.endsWith("parts"));
        }
    }
}
