package dev.plinth.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.compare.Verdict;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Tables at random, in all styles of quotes, with comments at every place. */
class RandomWordsTest {
    private static final int TABLES = 60;

    @Test
    void theWordsDoNotMatterAndWhatTheySayComesBack() throws SQLException {
        for (long seed = 0; seed < TABLES; seed++) {
            try (Live one = new Live(RandomStatement.of(seed, 2 * seed));
                    Live other = new Live(RandomStatement.of(seed, 2 * seed + 1));
                    Live again = new Live(Live.creation(one.catalog()))) {
                assertThat(one.read().unmodelled()).isEmpty();
                assertThat(Live.compare(one, other)).as("seed %d", seed).isInstanceOf(Verdict.Same.class);
                assertThat(again.read()).as("seed %d", seed).isEqualTo(one.read());
            }
        }
    }

    @Test
    void whatSaysSomethingElseBecomesIt() throws SQLException {
        for (long seed = 0; seed < TABLES; seed++) {
            try (Live from = new Live(RandomStatement.of(seed, seed));
                    Live to = new Live(RandomStatement.of(seed + 1, seed))) {
                if (Live.compare(from, to) instanceof Verdict.Differs differs) {
                    from.migrate(differs.migration().statements());
                    assertThat(Live.compare(from, to)).as("seed %d", seed).isInstanceOf(Verdict.Same.class);
                }
            }
        }
    }
}
