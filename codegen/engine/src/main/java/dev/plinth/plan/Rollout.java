package dev.plinth.plan;

import dev.plinth.model.Id;
import dev.plinth.model.ObjectId;
import dev.plinth.model.Renaming;
import dev.plinth.version.EngineVersion;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a plan is to run.
 *
 * @param oldest the oldest version of the engine that it must run on; empty: the oldest that is supported
 * @param lockTimeout how long it waits for a lock; zero: as long as the server says
 * @param online whether no table may be locked for long
 * @param large the tables that must not be locked for long, under the names that they have after the plan
 */
public record Rollout(Optional<EngineVersion> oldest, Duration lockTimeout, boolean online, Set<ObjectId> large) {
    /** Where nobody said anything: on every version that is supported, in one piece. */
    public static final Rollout USUAL = new Rollout(Optional.empty(), Duration.ofSeconds(5), false, Set.of());

    public Rollout {
        large = Set.copyOf(large);
    }

    /** Whether all engines that it must run on are of this version or a later one. */
    public boolean isFrom(EngineVersion version) {
        return oldest.filter(each -> each.isAtLeast(version)).isPresent();
    }

    /** Whether a table must not be locked for long. */
    boolean spares(ObjectId table) {
        return online || large.contains(table);
    }

    /** The same for an undo, after which tables have the names that they had before. */
    Rollout inverse(Renaming names) {
        return new Rollout(
                oldest,
                lockTimeout,
                online,
                large.stream()
                        .map(table -> (Id) table)
                        .map(names::of)
                        .map(Id::object)
                        .collect(Collectors.toSet()));
    }
}
