package dev.plinth.schema;

import java.util.Objects;

/**
 * What a database runs on: a dialect, or a dialect from some version on, as {@code sqlite("3.53")} and {@code postgresql(15)}. A
 * dialect alone is the oldest version that is supported.
 */
public sealed interface Platform permits Dialect, Platform.Oldest {
    /** The dialect. */
    Dialect dialect();

    /**
     * A dialect, and the oldest version that a database must run on. Migrations use what that version can do.
     *
     * @param dialect the dialect
     * @param version the version as written, for example {@code 3.53}; checked when the declaration is loaded
     */
    record Oldest(Dialect dialect, String version) implements Platform {
        public Oldest {
            Objects.requireNonNull(dialect, "dialect");
            Objects.requireNonNull(version, "version");
        }
    }
}
