package dev.plinth.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.model.Catalog;
import dev.plinth.plan.PlanInput;
import dev.plinth.plan.Planner;
import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.Table;
import dev.plinth.schema.internal.Declarations;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The text of a key that hinders a drop is taken out of its table, or nothing is dropped. */
class ForeignKeySupportTest {
    private static final class Ring extends Database {
        private static final A FIRST = new A();
        private static final B SECOND = new B();

        private static final class A extends Table {
            final Column<Long> id = bigint("id").primaryKey();

            A() {
                super("a");
                foreignKey("a_b").on(bigint("b").nullable()).references(() -> SECOND.id);
            }
        }

        private static final class B extends Table {
            final Column<Long> id = bigint("id").primaryKey();

            B() {
                super("b");
                foreignKey("b_a").on(bigint("a")).references(() -> FIRST.id);
            }
        }

        Ring() {
            super("ring", Dialect.SQLITE);
            tables(FIRST, SECOND);
        }
    }

    private static List<String> forward(Catalog catalog) {
        return new Planner(SqliteObjects.SUPPORTS)
                .plan(PlanInput.creation(catalog, SqliteObjects.SUPPORTS))
                .statements();
    }

    private static List<String> back(Catalog catalog) {
        return new Planner(SqliteObjects.SUPPORTS)
                .plan(PlanInput.creation(catalog, SqliteObjects.SUPPORTS).inverse())
                .statements();
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static int tables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM sqlite_schema WHERE type = 'table'")) {
            return count.getInt(1);
        }
    }

    @Test
    void aKeyThatSomebodyWordedInAnotherWayStopsTheScript() throws SQLException {
        Catalog ring = new SqliteDialect().lower(Declarations.load(new Ring())).catalog();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            List<String> other = forward(ring).stream()
                    .map(sql -> sql.replace("CONSTRAINT b_a FOREIGN KEY (a) ", "CONSTRAINT b_a FOREIGN KEY(a) "))
                    .toList();
            run(connection, other);
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> run(connection, back(ring)))
                    .hasMessageContaining(
                            "the text of table b was changed by hand: it does not hold b_a as Plinth wrote it");
            connection.rollback();
            assertThat(tables(connection)).isEqualTo(2);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            run(connection, forward(ring));
            connection.setAutoCommit(false);
            run(connection, back(ring));
            connection.commit();
            assertThat(tables(connection)).isZero();
        }
    }
}
