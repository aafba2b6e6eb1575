package dev.plinth.generate;

import dev.plinth.plan.Intents;
import dev.plinth.write.LockedMigration;
import dev.plinth.write.Script;
import dev.plinth.write.SqlScript;
import dev.plinth.write.Version;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The losses that a declaration accepts. Each is for one migration: once that is frozen, it counts no more. The head of the
 * migration tells, which never changes, and which is there even after the lock was lost.
 */
final class DeclaredLosses {
    private static final String REMARK = "-- Accepted, ";

    private final Target target;

    DeclaredLosses(Target target) {
        this.target = target;
    }

    /**
     * How the head of a migration shows that a loss was accepted. It holds no placeholder, because a script that a person wrote
     * may use placeholders of its own.
     */
    static String remark(String name, String reason) {
        return "Accepted, %s: %s".formatted(name, reason).replace("${", "$ {");
    }

    /** What the declaration intends, without what a frozen migration has done. */
    Intents open() {
        Map<String, String> accepted = target.lowered().intents().accepted();
        if (accepted.isEmpty()) {
            return target.lowered().intents();
        }
        Map<String, Version> used = used();
        Map<String, String> open = new LinkedHashMap<>(accepted);
        open.entrySet().removeIf(loss -> used.containsKey(line(loss.getKey(), loss.getValue())));
        return target.lowered().intents().accepting(open);
    }

    /** The migration for which a loss was accepted with the reason that the declaration gives; empty if there is none. */
    Optional<Version> usedBy(String name) {
        return Optional.ofNullable(target.lowered().intents().accepted().get(name))
                .flatMap(reason -> Optional.ofNullable(used().get(line(name, reason))));
    }

    private static String line(String name, String reason) {
        return SqlScript.comment(remark(name, reason));
    }

    /** The first migration with each line of the frozen scripts. */
    private Map<String, Version> used() {
        Map<String, Version> used = new HashMap<>();
        for (LockedMigration migration : target.lock().migrations()) {
            target.folder().frozen(migration).scripts().stream()
                    .map(Script::text)
                    .flatMap(String::lines)
                    .filter(line -> line.startsWith(REMARK))
                    .forEach(line -> used.putIfAbsent(line, migration.version()));
        }
        return used;
    }
}
