package dev.plinth.schema.internal;

import dev.plinth.schema.Dialect;
import dev.plinth.version.EngineVersion;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * How the migrations of a database run.
 *
 * @param oldest the oldest version of each of its dialects
 * @param online whether no table may be locked for long, on a dialect that can avoid it
 * @param lockTimeout how long a migration waits for a lock; zero: as long as the server says
 */
public record DeclaredRollout(Map<Dialect, EngineVersion> oldest, boolean online, Duration lockTimeout) {
    public DeclaredRollout {
        oldest = Map.copyOf(oldest);
    }

    /** The oldest version that the database must run on. */
    public EngineVersion oldest(Dialect dialect) {
        return Objects.requireNonNull(oldest.get(dialect), dialect::product);
    }
}
