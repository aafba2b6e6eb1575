package dev.plinth.golden;

import dev.plinth.schema.Dialect;
import java.util.List;

/** What must be so when a change was made, or instead of it. */
public sealed interface Expectation {
    /**
     * The values of columns change.
     *
     * @param columns the columns, as {@code things.mood} under their later names
     */
    record Changing(List<String> columns) implements Expectation {
        public Changing {
            columns = List.copyOf(columns);
        }
    }

    /** A statement works afterwards; answers see what it does, and then it is taken back. */
    record Works(String statement) implements Expectation {}

    /** A query has this only value, as text. */
    record Answers(String query, String value) implements Expectation {}

    /**
     * The engine refuses a statement afterwards.
     *
     * @param statement the statement
     * @param words of which the engine's message has at least one, whatever their case
     */
    record Refuses(String statement, List<String> words) implements Expectation {
        public Refuses {
            words = List.copyOf(words);
        }
    }

    /** Dialects refuse the change itself, with a problem of this code. */
    record Refused(String code, List<Dialect> dialects) implements Expectation {
        public Refused {
            dialects = List.copyOf(dialects);
        }
    }

    /** There is nothing to do. */
    record Nothing() implements Expectation {}
}
