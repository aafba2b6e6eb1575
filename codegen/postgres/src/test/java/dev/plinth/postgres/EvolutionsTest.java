package dev.plinth.postgres;

import dev.plinth.golden.GoldenEvolutions;
import dev.plinth.verify.EmbeddedDatabase;

class EvolutionsTest extends GoldenEvolutions {
    EvolutionsTest() {
        super(new PostgresDialect(), EmbeddedDatabase::postgres);
    }
}
