package dev.plinth.schema;

/**
 * What a database runs on: a dialect, or a dialect from some version on, as {@code sqlite("3.53")} and {@code postgresql(15)}. A
 * dialect alone is the oldest version that is supported.
 */
public sealed interface Platform permits Dialect, OldestVersion {
    /** The dialect. */
    Dialect dialect();
}
