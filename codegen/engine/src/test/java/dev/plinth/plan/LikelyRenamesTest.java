package dev.plinth.plan;

import static dev.plinth.model.Objects.WORDING;
import static dev.plinth.model.Objects.column;
import static dev.plinth.model.Objects.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.diff.CatalogDiff;
import dev.plinth.model.Catalog;
import dev.plinth.model.Column;
import dev.plinth.model.Id;
import dev.plinth.model.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which created tables a dropped one may have become. */
class LikelyRenamesTest {
    private static Table of(String name, String... columns) {
        return table(
                name, Stream.of(columns).map(column -> column(column, "text")).toArray(Column[]::new));
    }

    /** For each dropped table, the likely renames as the plan names them. */
    private static Map<String, List<String>> likely(List<Table> dropped, List<Table> created) {
        var before = new Catalog(dropped, WORDING);
        var after = new Catalog(created, WORDING);
        var input = new PlanInput(
                before,
                after,
                CatalogDiff.between(before, after, TestSupports.ALL),
                Intents.NONE,
                Rollout.USUAL,
                Direction.FORWARD,
                Map.of());
        Map<String, List<String>> likely = new HashMap<>();
        new Planner(TestSupports.ALL)
                .plan(input).scripts().stream()
                        .flatMap(script -> script.operations().stream())
                        .flatMap(operation -> operation.hazards().stream())
                        .filter(hazard -> hazard.kind() == HazardKind.LOOKS_LIKE_RENAME)
                        .forEach(hazard -> likely.computeIfAbsent(
                                        hazard.subject().path(), name -> new ArrayList<>())
                                .add(hazard.other().map(Id::path).orElseThrow()));
        return likely;
    }

    @Test
    void theThreeWithMostColumnsInCommonAreNamedThenByName() {
        assertThat(likely(
                        List.of(of("old", "a", "b", "c", "d")),
                        List.of(
                                of("c1", "a", "b", "c", "x"),
                                of("a1", "a", "b", "c", "y"),
                                of("b1", "a", "b", "c"),
                                of("a0", "a", "b", "x", "y"),
                                of("a2", "a", "b", "c", "d", "x", "y"),
                                of("z1", "a", "b", "c", "d", "x"),
                                of("z2", "d", "c", "b", "a"))))
                .isEqualTo(Map.of("old", List.of("z1", "z2", "a1")));
    }

    @Test
    void theyAreThoseWithThreeOfFourColumnsInCommon() {
        var random = new Random(5);
        for (int round = 0; round < 30; round++) {
            List<Table> dropped = tables("d", random);
            List<Table> created = tables("c", random);
            assertThat(likely(dropped, created)).isEqualTo(compared(dropped, created));
        }
    }

    private static List<Table> tables(String prefix, Random random) {
        return IntStream.range(0, 12)
                .mapToObj(i -> of(
                        prefix + i,
                        IntStream.range(0, 1 + random.nextInt(8))
                                .mapToObj(j -> String.valueOf((char) ('a' + random.nextInt(9))))
                                .distinct()
                                .toArray(String[]::new)))
                .toList();
    }

    /** The same, each with each. */
    private static Map<String, List<String>> compared(List<Table> dropped, List<Table> created) {
        Map<String, List<String>> likely = new HashMap<>();
        for (Table one : dropped) {
            List<String> names = created.stream()
                    .filter(other -> common(one, other) * 4
                            >= Math.max(one.columns().size(), other.columns().size()) * 3)
                    .sorted(Comparator.<Table>comparingInt(other -> -common(one, other))
                            .thenComparing(Table::name))
                    .map(other -> other.name().name())
                    .limit(3)
                    .toList();
            if (!names.isEmpty()) {
                likely.put(one.name().name(), names);
            }
        }
        return likely;
    }

    private static int common(Table one, Table other) {
        Set<String> common = names(one);
        common.retainAll(names(other));
        return common.size();
    }

    private static Set<String> names(Table table) {
        return table.columns().stream().map(Column::name).collect(Collectors.toCollection(HashSet::new));
    }

    /** It takes half a second. Comparing the columns of each with those of each takes half a minute. */
    @Timeout(10)
    @Test
    void aSwapOfThousandsOfTablesIsFast() {
        var random = new Random(7);
        var renames = new LikelyRenames(large("c", random));
        assertThat(large("d", random)).allMatch(table -> renames.of(table).count() < 2000);
    }

    private static List<Table> large(String prefix, Random random) {
        return IntStream.range(0, 2000)
                .mapToObj(i -> of(
                        prefix + i,
                        IntStream.concat(
                                        IntStream.range(0, 14),
                                        IntStream.range(0, 6).map(j -> 15 + random.nextInt(1_000_000)))
                                .mapToObj(j -> "c" + j)
                                .toArray(String[]::new)))
                .toList();
    }
}
