package dev.plinth.generate;

import dev.plinth.plan.Intents;
import dev.plinth.write.LockedMigration;
import dev.plinth.write.Script;
import dev.plinth.write.Version;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The losses that a declaration accepts. Each is for one migration: once that is frozen, it counts no more. The head of the
 * migration tells, which never changes, and which is there even after the lock was lost.
 */
final class DeclaredLosses {
    private final Target target;

    DeclaredLosses(Target target) {
        this.target = target;
    }

    /** How the head of a migration shows that a loss was accepted. */
    static String remark(String name, String reason) {
        return "Accepted, %s: %s".formatted(name, reason);
    }

    /** What the declaration intends, without what a frozen migration has done. */
    Intents open() {
        Map<String, String> open = new LinkedHashMap<>();
        target.lowered().intents().accepted().forEach((name, reason) -> {
            if (usedBy(name).isEmpty()) {
                open.put(name, reason);
            }
        });
        return new Intents(open);
    }

    /** The migration for which a loss was accepted with the reason that the declaration gives; empty if there is none. */
    Optional<Version> usedBy(String name) {
        return Optional.ofNullable(target.lowered().intents().accepted().get(name))
                .map(reason -> "-- " + remark(name, reason))
                .flatMap(remark -> target.lock().migrations().stream()
                        .filter(migration -> holds(migration, remark))
                        .map(LockedMigration::version)
                        .findFirst());
    }

    private boolean holds(LockedMigration migration, String remark) {
        return target.folder().frozen(migration).scripts().stream()
                .map(Script::text)
                .flatMap(String::lines)
                .anyMatch(remark::equals);
    }
}
