package dev.plinth.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.model.Catalog;
import dev.plinth.model.Check;
import dev.plinth.model.Column;
import dev.plinth.model.EnumType;
import dev.plinth.model.Expression;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Fragment;
import dev.plinth.model.Index;
import dev.plinth.model.Key;
import dev.plinth.model.MemberId;
import dev.plinth.model.QName;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import dev.plinth.model.Wording;
import dev.plinth.plan.Operation;
import dev.plinth.plan.Plan;
import dev.plinth.plan.PlanInput;
import dev.plinth.plan.Planner;
import dev.plinth.plan.Script;
import dev.plinth.verify.EmbeddedDatabase;
import dev.plinth.verify.FreezeProof;
import dev.plinth.verify.SqlFile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A server with the settings that PostgreSQL has by default takes a database of 1,000 tables, and takes it back. */
class ManyTablesTest {
    private static final int TABLES = 1_000;

    private final Planner planner = new Planner(PostgresObjects.SUPPORTS);

    private static Catalog catalog(int tables) {
        List<SchemaObject> objects = new ArrayList<>();
        objects.add(new EnumType(QName.of("state"), List.of("open", "done")));
        for (int i = 0; i < tables; i++) {
            QName name = QName.of("t" + i);
            objects.add(table(name));
            objects.add(index(name, "id"));
            objects.add(index(name, "parent"));
            objects.add(new ForeignKey(
                    name.name() + "_parent_fkey",
                    name,
                    List.of("parent"),
                    QName.of("t" + (i * 7 + 3) % tables), // backwards, forwards and in circles
                    List.of("id"),
                    "CASCADE",
                    "NO ACTION"));
        }
        return new Catalog(objects, new Wording.Rendered("test", "test"));
    }

    private static Table table(QName name) {
        Expression state = Expression.of(new Fragment.Ref(EnumType.id(QName.of("state")), "state"));
        return new Table(
                name,
                List.of(
                        new Column(
                                "id",
                                Expression.of("bigint"),
                                false,
                                true,
                                Optional.empty(),
                                List.of(),
                                Optional.empty()),
                        column(name, "parent", Expression.of("bigint"), Optional.empty()),
                        column(name, "state", state, Optional.of("'open'")),
                        column(name, "amount", Expression.of("integer"), Optional.of("0")),
                        column(name, "title", Expression.of("text"), Optional.of("''"))),
                List.of(
                        new Key(name.name() + "_pkey", true, List.of("id")),
                        new Key(name.name() + "_title_key", false, List.of("title"))),
                List.of(new Check(name.name() + "_check", Expression.of("amount >= 0"))),
                List.of(),
                Optional.of("One of many"));
    }

    private static Column column(QName table, String name, Expression type, Optional<String> value) {
        var check = new Check(table.name() + "_" + name + "_check", Expression.of(name + " IS NOT NULL"));
        return new Column(name, type, false, false, value.map(Expression::of), List.of(check), Optional.empty());
    }

    private static Index index(QName table, String column) {
        var part = new Index.Part(Expression.of(new Fragment.Ref(MemberId.column(table, column), column)), false);
        return new Index(QName.of(table.name() + "_" + column), table, false, List.of(part), Optional.empty());
    }

    @Test
    void aDatabaseOfManyTablesIsMadeUndoneAndMadeAgain() throws SQLException {
        Catalog catalog = catalog(TABLES);
        PlanInput creation = PlanInput.creation(catalog, PostgresObjects.SUPPORTS);
        Plan forward = planner.plan(creation);
        Plan undo = planner.plan(creation.inverse());
        assertThat(forward.scripts()).hasSizeBetween(2, 10);
        assertThat(undo.scripts()).hasSizeBetween(5, 20);
        assertThat(planner.plan(creation.inverse())).isEqualTo(undo);
        try (EmbeddedDatabase database = EmbeddedDatabase.postgres();
                Connection connection = database.open()) {
            assertThat(value(connection, "SHOW max_connections")).isEqualTo("100");
            assertThat(value(connection, "SHOW max_locks_per_transaction")).isEqualTo("64");
            assertThat(value(connection, "SHOW max_prepared_transactions")).isEqualTo("0");
        }
        var proof = new FreezeProof(EmbeddedDatabase::postgres, List.of(), files(forward), files(undo));
        assertThat(proof.differences(Optional.of(text(forward.statements())))).isEmpty();
    }

    /** The count is an upper bound, and not one that cuts transactions much smaller than they could be. */
    @Test
    void aTransactionTakesAsManyLocksAsAreCounted() throws SQLException {
        PlanInput creation = PlanInput.creation(catalog(40), PostgresObjects.SUPPORTS);
        try (EmbeddedDatabase database = EmbeddedDatabase.postgres();
                Connection connection = database.open()) {
            connection.setAutoCommit(false);
            assertLocks(connection, planner.plan(creation));
            connection.commit();
            assertLocks(connection, planner.plan(creation.inverse()));
        }
    }

    private static void assertLocks(Connection connection, Plan plan) throws SQLException {
        assertThat(plan.scripts()).hasSize(1);
        int counted = plan.scripts().get(0).operations().stream()
                .mapToInt(Operation::locks)
                .sum();
        run(connection, text(plan.statements()));
        int taken = Integer.parseInt(value(connection, """
                SELECT count(DISTINCT (locktype, relation, classid, objid))
                FROM pg_locks
                WHERE pid = pg_backend_pid() AND locktype IN ('relation', 'object') AND NOT fastpath"""));
        assertThat(taken).isBetween(counted / 2, counted);
    }

    private static List<SqlFile> files(Plan plan) {
        return plan.scripts().stream()
                .map(Script::statements)
                .map(statements -> new SqlFile(text(statements), Optional.empty()))
                .toList();
    }

    private static String text(List<String> statements) {
        return String.join(";\n", statements) + ";\n";
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
