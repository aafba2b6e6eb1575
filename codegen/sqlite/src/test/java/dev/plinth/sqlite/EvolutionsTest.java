package dev.plinth.sqlite;

import dev.plinth.golden.GoldenEvolutions;
import dev.plinth.verify.EmbeddedDatabase;

class EvolutionsTest extends GoldenEvolutions {
    EvolutionsTest() {
        super(new SqliteDialect(), EmbeddedDatabase::sqlite);
    }
}
