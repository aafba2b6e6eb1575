package dev.plinth.golden.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.plan.Plan;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.Platform;
import dev.plinth.verify.CatalogSnapshot;
import dev.plinth.verify.Engine;
import dev.plinth.verify.source.SqlScripts;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * Any state of a database becomes any other, and goes back, with all rows. With {@code -Dplinth.pairs=<number>} that many pairs are tried,
 * with {@code -Dplinth.seed=<number>} others.
 */
public abstract class RandomPairs {
    private final SqlDialect dialect;

    /** Tries them on one dialect. */
    protected RandomPairs(SqlDialect dialect) {
        this.dialect = dialect;
    }

    /** A connection to an empty database. */
    protected abstract Connection empty() throws SQLException;

    /** Every slot with any number. */
    @Provide
    final Arbitrary<State> states() {
        return numbers(State.CHOICES - 1).map(State::of);
    }

    /** Two slots of three stay as they are. */
    @Provide
    final Arbitrary<State> steps() {
        return numbers(3 * State.CHOICES - 1)
                .map(numbers -> State.of(numbers.stream()
                        .map(number -> Math.max(0, number - 2 * State.CHOICES))
                        .toList()));
    }

    private static Arbitrary<List<Integer>> numbers(int greatest) {
        return Arbitraries.integers()
                .between(0, greatest)
                .withDistribution(RandomDistribution.uniform())
                .list()
                .ofSize(Slot.values().length);
    }

    @Property(generation = GenerationMode.RANDOMIZED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    @AddLifecycleHook(PairsAsAsked.class)
    final void everyStateBecomesAnyOther(@ForAll("states") State before, @ForAll("steps") State steps)
            throws SQLException {
        State after = before.moved(steps);
        Platform newest = newest();
        PairPlan plan = PairPlan.of(dialect, newest, before, after);
        PairPlan twice = PairPlan.of(dialect, newest, before, after);
        assertThat(twice.forward().statements()).isEqualTo(plan.forward().statements());
        assertThat(twice.undo().statements()).isEqualTo(plan.undo().statements());
        assertThat(plan.again().isEmpty()).as("nothing is left to do").isTrue();
        String pair = before + " to " + after;
        List<String> fresh = fresh(plan, pair);
        try (Connection connection = empty()) {
            run(connection, plan.creation(), pair);
            goes(connection, plan, fresh, PairRows.first(before), after);
        }
    }

    private List<String> fresh(PairPlan plan, String pair) throws SQLException {
        try (Connection connection = empty()) {
            run(connection, plan.fresh(), pair);
            return catalog(connection);
        }
    }

    /** Forward, back, and forward again. */
    private void goes(Connection connection, PairPlan plan, List<String> fresh, PairRows rows, State after)
            throws SQLException {
        String pair = rows.state() + " to " + after;
        List<String> first = catalog(connection);
        try (Statement statement = connection.createStatement()) {
            for (String insert : rows.inserts()) {
                statement.execute(insert);
            }
        }
        PairRows carried = rows.carried(after, false);
        run(connection, plan.forward(), pair);
        assertHas(connection, fresh, carried, pair, plan.forward());
        PairRows back = carried.carried(rows.state(), true);
        run(connection, plan.undo(), pair + ", undone");
        assertHas(connection, first, back, pair + ", undone", plan.undo());
        run(connection, plan.forward(), pair + ", again");
        assertThat(catalog(connection)).as("catalog of %s, again", pair).isEqualTo(fresh);
    }

    private void assertHas(Connection connection, List<String> catalog, PairRows rows, String pair, Plan plan)
            throws SQLException {
        String sql = String.join(";\n", plan.statements());
        assertThat(catalog(connection)).as("catalog of %s%n%s", pair, sql).isEqualTo(catalog);
        assertThat(rows.read(connection)).as("rows of %s%n%s", pair, sql).isEqualTo(rows.expected());
    }

    private static void run(Connection connection, Plan plan, String pair) {
        try {
            SqlScripts.run(connection, plan.scripts());
        } catch (SQLException e) {
            throw new AssertionError(
                    "%s%n%s%n%s".formatted(pair, e.getMessage(), String.join(";\n", plan.statements())), e);
        }
    }

    private List<String> catalog(Connection connection) {
        return CatalogSnapshot.of(connection).comparable(Engine.of(connection)).facts();
    }

    /** The version of the engine that the tests run on. */
    private Platform newest() throws SQLException {
        try (Connection connection = empty()) {
            var engine = connection.getMetaData();
            return dialect.dialect() == Dialect.POSTGRES
                    ? new Platform.Oldest(Dialect.POSTGRES, "" + engine.getDatabaseMajorVersion())
                    : new Platform.Oldest(
                            Dialect.SQLITE, engine.getDatabaseMajorVersion() + "." + engine.getDatabaseMinorVersion());
        }
    }
}
