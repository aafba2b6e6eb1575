package dev.plinth.postgres;

import dev.plinth.golden.GoldenEvolutions;
import dev.plinth.verify.EmbeddedDatabase;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class EvolutionsTest extends GoldenEvolutions {
    EvolutionsTest() {
        super(new PostgresDialect(), EmbeddedDatabase::postgres);
    }

    @TestFactory
    Stream<DynamicTest> evolutionsOfTablesThatStayInUse() {
        return online();
    }
}
