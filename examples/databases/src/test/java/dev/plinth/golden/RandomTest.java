package dev.plinth.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.diff.CatalogDiff;
import dev.plinth.diff.ChangeSet;
import dev.plinth.golden.RandomTables.Version;
import dev.plinth.model.Catalog;
import dev.plinth.schema.Database;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.Declarations;
import dev.plinth.schema.internal.DeclaredDatabase;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** Properties that hold for whatever is declared. */
class RandomTest extends InTemporaryFolder {
    private static final class Shop extends Database {
        Shop(RandomTables first, RandomTables second) {
            super("shop", Dialect.POSTGRES, Dialect.SQLITE);
            tables(first.tables());
            tables(second.tables());
        }
    }

    /** Two groups of tables, of which the first goes and the second changes. */
    private static DeclaredDatabase before(long seed) {
        return Declarations.load(
                new Shop(new RandomTables("a", seed, Version.BEFORE), new RandomTables("b", seed + 1, Version.BEFORE)));
    }

    /** Two groups of tables, of which the first has changed and the second has come. */
    private static DeclaredDatabase after(long seed) {
        return Declarations.load(new Shop(
                new RandomTables("b", seed + 1, Version.AFTER), new RandomTables("c", seed + 2, Version.AFTER)));
    }

    @Property(tries = 300, seed = "1", shrinking = ShrinkingMode.OFF)
    void aDifferenceLeadsForwardAndItsInverseBack(@ForAll long seed, @ForAll Engines engine) {
        Catalog before = engine.dialect().lower(before(seed)).catalog();
        Catalog after = engine.dialect().lower(after(seed)).catalog();
        ChangeSet changes = CatalogDiff.between(before, after, engine.dialect().supports());
        assertThat(CatalogDiff.between(before, before, engine.dialect().supports())
                        .isEmpty())
                .isTrue();
        assertThat(CatalogDiff.between(
                                changes.applyTo(before, after),
                                after,
                                engine.dialect().supports())
                        .isEmpty())
                .isTrue();
        assertThat(CatalogDiff.between(
                                changes.inverse().applyTo(changes.applyTo(before, after), before),
                                before,
                                engine.dialect().supports())
                        .isEmpty())
                .isTrue();
    }

    @Tag("slow")
    @Property(tries = 30, seed = "2", shrinking = ShrinkingMode.OFF)
    void sqliteGoesForwardAndBack(@ForAll long seed) {
        goesForwardAndBack(Engines.SQLITE, seed);
    }

    @Tag("slow")
    @Property(tries = 8, seed = "3", shrinking = ShrinkingMode.OFF)
    void postgresGoesForwardAndBack(@ForAll long seed) {
        goesForwardAndBack(Engines.POSTGRES, seed);
    }

    private void goesForwardAndBack(Engines engine, long seed) {
        engine.generate(before(seed), folder());
        Path migrations = engine.generate(after(seed), folder());
        try (LiveDatabase live = engine.open()) {
            List<String> nothing = live.catalog();
            live.migrate(migrations, 1);
            List<String> first = live.catalog();
            live.migrate(migrations, 2);
            assertThat(live.catalog()).isEqualTo(fromNothing(engine, seed));
            live.undo(migrations, 2);
            assertThat(live.catalog()).isEqualTo(first);
            live.undo(migrations, 1);
            assertThat(live.catalog()).isEqualTo(nothing);
        }
    }

    private List<String> fromNothing(Engines engine, long seed) {
        Path migrations = engine.generate(after(seed), folder().resolve("nothing"));
        try (LiveDatabase live = engine.open()) {
            live.migrate(migrations, 1);
            return live.catalog();
        }
    }
}
