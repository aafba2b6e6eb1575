package dev.plinth.schema;

import java.util.Objects;

/**
 * A dialect, and the oldest version that a database must run on. Migrations use what that version can do.
 *
 * @param dialect the dialect
 * @param version the version as written, for example {@code 3.53}; checked when the declaration is loaded
 */
public record OldestVersion(Dialect dialect, String version) implements Platform {
    public OldestVersion {
        Objects.requireNonNull(dialect, "dialect");
        Objects.requireNonNull(version, "version");
    }
}
