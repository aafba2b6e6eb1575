package dev.plinth.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.schema.internal.Declarations;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** Any state of a database becomes any other, and goes back, with all rows. */
@Tag("slow")
class EvolutionTest extends InTemporaryFolder {
    @Property(tries = 100, seed = "4", shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void onSqlite(@ForAll long before, @ForAll long after) {
        evolves(Engines.SQLITE, before, after);
    }

    @Property(tries = 60, seed = "5", shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void onPostgres(@ForAll long before, @ForAll long after) {
        evolves(Engines.POSTGRES, before, after);
    }

    /** From state to state to state, so that what ALTER TABLE leaves behind is changed in other ways too. */
    @Property(tries = 60, seed = "6", shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void onSqliteInPlace(@ForAll long first, @ForAll long second, @ForAll long third) {
        List<Long> seeds = List.of(first, second, third);
        try (LiveDatabase live = Engines.SQLITE.open()) {
            Assume.that(live.value("SELECT CAST(substr(sqlite_version(), 3, 2) AS INTEGER) >= 53")
                    .equals("1"));
            List<String> before = List.of();
            for (int i = 0; i < seeds.size(); i++) {
                var declared = Declarations.load(EvolvingDatabase.inPlace(seeds.get(i)));
                Path migrations = Engines.SQLITE.generate(declared, folder());
                live.migrate(migrations, i + 1);
                if (i == 0) {
                    EvolvingDatabase.ROWS.forEach(live::execute);
                } else {
                    andBack(live, migrations, i + 1, before);
                }
                before = live.comparable();
                Path alone = Engines.SQLITE.generate(declared, folder().resolve("nothing" + i));
                try (LiveDatabase fresh = Engines.SQLITE.open()) {
                    fresh.migrate(alone, 1);
                    assertThat(before).isEqualTo(fresh.comparable());
                }
            }
        }
    }

    private static void andBack(LiveDatabase live, Path migrations, int version, List<String> before) {
        List<String> after = live.comparable();
        List<String> rows = rows(live);
        if (live.undo(migrations, version)) {
            assertThat(live.comparable()).isEqualTo(before);
            assertThat(rows(live)).isEqualTo(rows);
            live.migrate(migrations, version);
            assertThat(live.comparable()).isEqualTo(after);
            assertThat(rows(live)).isEqualTo(rows);
        }
    }

    private void evolves(Engines engine, long before, long after) {
        engine.generate(Declarations.load(new EvolvingDatabase(before)), folder());
        Path migrations = engine.generate(Declarations.load(new EvolvingDatabase(after)), folder());
        try (LiveDatabase live = engine.open()) {
            live.migrate(migrations, 1);
            List<String> first = live.catalog();
            EvolvingDatabase.ROWS.forEach(live::execute);
            List<String> rows = rows(live);
            live.migrate(migrations);
            assertThat(live.catalog()).isEqualTo(fromNothing(engine, after));
            assertThat(rows(live)).isEqualTo(rows);
            if (live.undo(migrations, 2)) {
                assertThat(live.catalog()).isEqualTo(first);
                assertThat(rows(live)).isEqualTo(rows);
            }
        }
    }

    private static List<String> rows(LiveDatabase live) {
        return EvolvingDatabase.QUERIES.stream()
                .flatMap(query -> live.values(query).stream())
                .toList();
    }

    private List<String> fromNothing(Engines engine, long seed) {
        Path migrations = engine.generate(Declarations.load(new EvolvingDatabase(seed)), folder().resolve("nothing"));
        try (LiveDatabase live = engine.open()) {
            live.migrate(migrations, 1);
            return live.catalog();
        }
    }
}
