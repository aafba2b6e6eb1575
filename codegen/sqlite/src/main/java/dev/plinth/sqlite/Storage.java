package dev.plinth.sqlite;

import java.util.Set;

/** The storage classes of strict tables. */
final class Storage {
    private static final Set<String> WHOLE = Set.of("INTEGER", "INT");

    private Storage() {}

    /** Whether every value of one has a place in the other. A strict table refuses what has none (manual, "STRICT Tables", 2). */
    static boolean keeps(String from, String to) {
        return from.equals(to)
                || (WHOLE.contains(from) && (WHOLE.contains(to) || to.equals("TEXT") || to.equals("REAL")));
    }
}
