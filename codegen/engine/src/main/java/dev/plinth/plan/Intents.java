package dev.plinth.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What no comparison of catalogs can know: what a person means by a change.
 *
 * @param accepted what may be lost for good, as {@code orders} or {@code orders.note}, and why
 */
public record Intents(Map<String, String> accepted) {
    /** Nothing. */
    public static final Intents NONE = new Intents(Map.of());

    /** Keeps the order. */
    public Intents {
        accepted = Collections.unmodifiableMap(new LinkedHashMap<>(accepted));
    }

    /** These and others, which win. */
    public Intents and(Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>(accepted);
        all.putAll(others);
        return new Intents(all);
    }

    /** Why a loss is accepted; empty if it is not. */
    public Optional<String> reason(Hazard loss) {
        return Optional.ofNullable(accepted.get(loss.subject().path()));
    }

    /** The intents of the undo. Nobody is asked to accept what an undo loses, because it is not run without need. */
    Intents inverse() {
        return NONE;
    }
}
