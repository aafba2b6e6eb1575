package dev.plinth.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.diff.CatalogDiff;
import dev.plinth.model.Catalog;
import dev.plinth.plan.Direction;
import dev.plinth.plan.Intents;
import dev.plinth.plan.PlanInput;
import dev.plinth.plan.Planner;
import dev.plinth.plan.Rollout;
import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.ReferentialAction;
import dev.plinth.schema.Table;
import dev.plinth.schema.internal.Declarations;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DROP TABLE deletes the rows first, and with them those that still reference them: so the references go before. */
class DroppedParentTest extends SchemaEdits {
    private static final class Parents extends Table {
        final Column<Long> id = bigint("id").primaryKey();

        Parents() {
            super("a_parents");
        }
    }

    private static final class Children extends Table {
        Children(List<Parents> parents, ReferentialAction action, boolean rebuilt) {
            super("children");
            bigint("id").primaryKey();
            var parent = bigint("parent").nullable();
            if (rebuilt) {
                parent.unique();
            }
            parents.forEach(each -> parent.references(() -> each.id).onDelete(action));
        }
    }

    private static final class Family extends Database {
        Family(List<Parents> parents, ReferentialAction action, boolean rebuilt) {
            super("family", Dialect.SQLITE);
            parents.forEach(this::tables);
            tables(new Children(parents, action, rebuilt));
        }
    }

    private static Catalog catalog(List<Parents> parents, ReferentialAction action, boolean rebuilt) {
        return new SqliteDialect()
                .lower(Declarations.load(new Family(parents, action, rebuilt)))
                .catalog();
    }

    @ParameterizedTest
    @CsvSource({"CASCADE, false", "CASCADE, true", "NO_ACTION, false", "NO_ACTION, true", "SET_NULL, true"})
    void childrenStay(ReferentialAction action, boolean rebuilt) throws SQLException {
        Catalog before = catalog(List.of(new Parents()), action, false);
        Catalog after = catalog(List.of(), action, rebuilt);
        var input = new PlanInput(
                before,
                after,
                CatalogDiff.between(before, after, SqliteObjects.SUPPORTS),
                Intents.NONE,
                Rollout.USUAL,
                Direction.FORWARD,
                Map.of());
        run(connection, Live.creation(before));
        run(connection, List.of("INSERT INTO a_parents VALUES (1)", "INSERT INTO children VALUES (5, 1), (6, NULL)"));
        migrate(connection, new Planner(SqliteObjects.SUPPORTS).plan(input).statements());
        assertThat(rows(connection, "SELECT id, parent FROM children ORDER BY id"))
                .containsExactly("5 1", "6 null");
    }
}
