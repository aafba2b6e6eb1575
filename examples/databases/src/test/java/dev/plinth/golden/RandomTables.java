package dev.plinth.golden;

import dev.plinth.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Tables that reference themselves and each other at random, and no other table. */
final class RandomTables {
    /** Which of the columns and indexes that come and go are there. */
    enum Version {
        BEFORE,
        AFTER
    }

    private final List<RandomTable> tables = new ArrayList<>();

    /** The same seed and version give the same tables. */
    RandomTables(String prefix, long seed, Version version) {
        var random = new Random(seed);
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            tables.add(new RandomTable(prefix + i, random, version));
        }
        for (RandomTable table : tables) {
            table.reference(random, tables);
        }
    }

    Table[] tables() {
        return tables.toArray(Table[]::new);
    }
}
