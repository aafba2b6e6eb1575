package dev.plinth.portable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.junit.jupiter.api.Test;

/** Portable expressions have the same values in the same rows on both engines, whatever the collation and the time zone. */
class PortableExpressionsTest {
    private static final int COMPOSITIONS = Integer.getInteger("plinth.compositions", 2_000);
    private static final long SEED = Long.getLong("plinth.seed", 8);

    @Test
    void eachHasTheSameValues() {
        Values values = new Values("m");
        try (Comparison comparison = Comparison.of(60)) {
            assertThat(comparison.differences(Expressions.of(values, new PortableCases(values).fields())))
                    .isEmpty();
        }
    }

    @Test
    void theirCompositionsHaveTheSameValues() {
        try (Comparison comparison = Comparison.of(25)) {
            Random random = new Random(SEED);
            for (int done = 0; done < COMPOSITIONS; done += 100) {
                Values values = new Values("m");
                Compositions compositions = new Compositions(values, random);
                List<Condition> conditions = IntStream.range(0, 100)
                        .mapToObj(each -> compositions.condition(4, true))
                        .toList();
                assertThat(comparison.differences(Expressions.of(values, conditions)))
                        .as("seed %d", SEED)
                        .isEmpty();
            }
        }
    }
}
