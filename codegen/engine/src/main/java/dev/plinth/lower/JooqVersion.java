package dev.plinth.lower;

import org.jooq.Constants;

/** The version of jOOQ that runs. The compiler would write the one that it saw into our classes. */
final class JooqVersion {
    /** For example {@code 3.19.38}. */
    static final String CURRENT = read();

    private JooqVersion() {}

    private static String read() {
        try {
            return String.valueOf(Constants.class.getField("FULL_VERSION").get(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read the version of jOOQ", e);
        }
    }
}
