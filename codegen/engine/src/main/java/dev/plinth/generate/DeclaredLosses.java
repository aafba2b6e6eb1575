package dev.plinth.generate;

import dev.plinth.schema.internal.DeclaredAcceptance;
import dev.plinth.write.Script;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The losses that a declaration accepts. Each is for one migration: once that is frozen, it counts no more. */
final class DeclaredLosses {
    private DeclaredLosses() {}

    /** How the head of a migration shows that a loss was accepted. */
    static String remark(String name, String reason) {
        return "Accepted, %s: %s".formatted(name, reason);
    }

    /** The reasons by the names, without those that a frozen migration has used. */
    static Map<String, String> reasons(Target target) {
        Map<String, String> reasons = new LinkedHashMap<>();
        List<DeclaredAcceptance> accepted = target.database().accepted();
        if (!accepted.isEmpty()) {
            List<Script> frozen = target.frozenScripts();
            accepted.stream()
                    .filter(loss -> frozen.stream().noneMatch(script -> isUsed(loss, script)))
                    .forEach(loss -> reasons.put(loss.name(), loss.reason()));
        }
        return reasons;
    }

    private static boolean isUsed(DeclaredAcceptance loss, Script script) {
        String remark = "-- " + remark(loss.name(), loss.reason());
        return script.text().lines().anyMatch(remark::equals);
    }
}
