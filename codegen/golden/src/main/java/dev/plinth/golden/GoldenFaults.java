package dev.plinth.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.verify.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Evolutions on one dialect whose migration is killed at each of its statements. A few of all kinds are tried, and all of them with
 * {@code -Dplinth.faults=all} (or those that {@code -Dplinth.golden.only} names).
 */
@Tag("slow")
public abstract class GoldenFaults {
    private static final boolean ALL = System.getProperty("plinth.faults", "").equals("all");

    @TempDir
    private @Nullable Path temporary;

    private final Scripts scripts;
    private final Supplier<EmbeddedDatabase> engine;
    private final Set<String> some;

    /**
     * Runs them on an engine.
     *
     * @param some the names of those that every build tries
     */
    protected GoldenFaults(SqlDialect dialect, Supplier<EmbeddedDatabase> engine, Set<String> some) {
        this.some = Set.copyOf(some);
        this.scripts = new Scripts(dialect);
        this.engine = engine;
    }

    @TestFactory
    final Stream<DynamicTest> faults() {
        assertThat(Evolutions.all()).extracting(Evolution::name).containsAll(some);
        return Evolutions.onAllEngines().stream()
                .filter(evolution -> ALL ? GoldenEvolutions.chosen(evolution) : some.contains(evolution.name()))
                .filter(evolution -> !evolution.doesNothing())
                .filter(evolution ->
                        evolution.refusal(scripts.dialect().dialect()).isEmpty())
                .map(evolution -> DynamicTest.dynamicTest(evolution.name(), () -> run(evolution)));
    }

    /** A process that really dies leaves what the others are taken for. */
    @Test
    final void aProcessDies() {
        Evolution evolution = Evolutions.all().stream()
                .filter(each -> each.name().equals("cast-enum-to-text"))
                .findFirst()
                .orElseThrow();
        Path migrations = generate(evolution);
        try (LiveDatabase live = start(evolution, migrations)) {
            int moments = FaultInjection.run(live.embedded(), migrations);
            FaultInjection.runProcess(live.embedded(), migrations, moments / 2, moments - 2);
        }
    }

    private void run(Evolution evolution) {
        Path migrations = generate(evolution);
        try (LiveDatabase live = start(evolution, migrations)) {
            assertThat(FaultInjection.run(live.embedded(), migrations)).isPositive();
        }
    }

    private Path generate(Evolution evolution) {
        Path steps = Objects.requireNonNull(temporary).resolve(evolution.name());
        scripts.generate(evolution.declaredBefore(), steps);
        return scripts.generate(evolution.declaredAfter(), steps);
    }

    private LiveDatabase start(Evolution evolution, Path migrations) {
        var live = new LiveDatabase(engine.get());
        live.migrate(migrations, 1);
        evolution.rows().forEach(live::execute);
        return live;
    }
}
