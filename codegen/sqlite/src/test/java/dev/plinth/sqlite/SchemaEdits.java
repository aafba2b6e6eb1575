package dev.plinth.sqlite;

import static dev.plinth.sqlite.Grove.TREE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.diff.CatalogDiff;
import dev.plinth.lower.Lowered;
import dev.plinth.model.Catalog;
import dev.plinth.plan.Direction;
import dev.plinth.plan.HazardKind;
import dev.plinth.plan.Plan;
import dev.plinth.plan.PlanInput;
import dev.plinth.plan.Planner;
import dev.plinth.plan.Rollout;
import dev.plinth.schema.internal.Declarations;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Edits the stored text of a table on a database in memory. */
abstract class SchemaEdits {
    final Connection connection = open();

    static Connection open() {
        try {
            return DriverManager.getConnection("jdbc:sqlite::memory:?foreign_keys=on");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void on() throws SQLException {
        run(connection, List.of("PRAGMA foreign_keys = ON"));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    static Lowered lowered(Consumer<Grove.Tree> rest) {
        return new SqliteDialect().lower(Declarations.load(new Grove(rest)));
    }

    static PlanInput input(Consumer<Grove.Tree> before, Consumer<Grove.Tree> after) {
        Catalog from = lowered(before).catalog();
        Lowered to = lowered(after);
        return new PlanInput(
                from,
                to.catalog(),
                CatalogDiff.between(from, to.catalog(), to.intents().renames(from), SqliteObjects.SUPPORTS),
                to.intents(),
                Rollout.USUAL,
                Direction.FORWARD,
                Map.of());
    }

    static Plan plan(PlanInput input) {
        return new Planner(SqliteObjects.SUPPORTS).plan(input);
    }

    static List<String> edit(PlanInput input) {
        Plan plan = plan(input);
        assertThat(plan.hazards()).noneMatch(hazard -> hazard.kind() == HazardKind.REWRITES_ROWS);
        assertThat(plan.statements())
                .contains("PRAGMA writable_schema = ON")
                .noneMatch(sql -> sql.startsWith("INSERT") || sql.startsWith("CREATE TABLE"));
        return plan.statements();
    }

    static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    throw new SQLException(e.getMessage() + "\nin: " + sql, e);
                }
            }
        }
    }

    static void migrate(Connection connection, List<String> statements) throws SQLException {
        connection.setAutoCommit(false);
        try {
            run(connection, statements);
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    static List<String> rows(Connection connection, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(rows.getString(i)));
                }
                found.add(String.join(" ", row));
            }
        }
        return found;
    }

    /** The schema as it is stored, and everything in it. */
    static List<String> all(Connection connection) throws SQLException {
        List<String> all =
                rows(connection, "SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema ORDER BY type, name");
        for (String table : List.of(TREE, "leaf", "log", "sqlite_sequence")) {
            all.addAll(rows(connection, "SELECT * FROM " + table + " ORDER BY 1"));
        }
        return all;
    }

    static List<String> structure(Connection connection) throws SQLException {
        return new SqliteIntrospection()
                .introspect(connection).catalog().objects().stream()
                        .map(SchemaEdits::withSortedColumns)
                        .toList();
    }

    private static String withSortedColumns(Object object) {
        return object instanceof dev.plinth.model.Table table
                ? table.withColumns(table.columns().stream()
                                .sorted(java.util.Comparator.comparing(dev.plinth.model.Column::name))
                                .toList())
                        .toString()
                : object.toString();
    }
}
