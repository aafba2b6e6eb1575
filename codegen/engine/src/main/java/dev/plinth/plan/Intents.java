package dev.plinth.plan;

import dev.plinth.model.Catalog;
import dev.plinth.model.Id;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What no comparison of catalogs can know: what a person means by a change.
 *
 * @param accepted what may be lost for good, as {@code orders} or {@code orders.note}, and why
 * @param renamedFrom by the present identity of what was renamed, the names that it had, the newest first
 * @param replaces by the identity of what is new, the names of what goes and is not the same
 */
public record Intents(Map<String, String> accepted, Map<Id, List<String>> renamedFrom, Map<Id, List<String>> replaces) {
    /** Nothing. */
    public static final Intents NONE = new Intents(Map.of(), Map.of(), Map.of());

    /** Keeps the order of what is accepted. */
    public Intents {
        accepted = Collections.unmodifiableMap(new LinkedHashMap<>(accepted));
        renamedFrom = Collections.unmodifiableMap(new TreeMap<>(renamedFrom));
        replaces = Map.copyOf(replaces);
    }

    /** The same, but only this is accepted. */
    public Intents accepting(Map<String, String> only) {
        return new Intents(only, renamedFrom, replaces);
    }

    /** These, and others are accepted too; of two reasons, that of the others counts. */
    public Intents and(Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>(accepted);
        all.putAll(others);
        return accepting(all);
    }

    /** Why a loss is accepted; empty if it is not. */
    public Optional<String> reason(Hazard loss) {
        return Optional.ofNullable(accepted.get(loss.subject().path()));
    }

    /** Those renames that are still to be made: new identities by the old ones. */
    public Map<Id, Id> renames(Catalog before) {
        return renamedFrom.isEmpty() ? Map.of() : new DeclaredRenames(before, renamedFrom).made();
    }

    /** Whether a person says that something new is not what goes. */
    boolean replaces(Id added, Id dropped) {
        return replaces.getOrDefault(added, List.of()).contains(dropped.ownName());
    }

    /** The intents of the undo. Nobody is asked to accept what an undo loses, because it is not run without need. */
    Intents inverse() {
        return NONE;
    }
}
