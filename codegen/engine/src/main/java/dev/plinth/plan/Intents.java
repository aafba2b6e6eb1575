package dev.plinth.plan;

import dev.plinth.model.Catalog;
import dev.plinth.model.Expression;
import dev.plinth.model.Id;
import dev.plinth.model.Renaming;
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
 * @param backfills by column, the value of rows that have none
 * @param casts by column, what becomes of values of another type
 * @param labels by enum type, or by column where the labels are text, the labels that each label was before, the newest first
 */
public record Intents(
        Map<String, String> accepted,
        Map<Id, List<String>> renamedFrom,
        Map<Id, List<String>> replaces,
        Map<Id, Expression> backfills,
        Map<Id, Cast> casts,
        Map<Id, Map<String, List<String>>> labels) {
    /** Nothing. */
    public static final Intents NONE = new Intents(Map.of());

    /** Keeps the order of what is accepted. */
    public Intents {
        accepted = Collections.unmodifiableMap(new LinkedHashMap<>(accepted));
        renamedFrom = Collections.unmodifiableMap(new TreeMap<>(renamedFrom));
        replaces = Map.copyOf(replaces);
        backfills = Map.copyOf(backfills);
        casts = Map.copyOf(casts);
        labels = Map.copyOf(labels);
    }

    private Intents(Map<Id, Map<String, List<String>>> labels) {
        this(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), labels);
    }

    /** The same, but only this is accepted. */
    public Intents accepting(Map<String, String> only) {
        return new Intents(only, renamedFrom, replaces, backfills, casts, labels);
    }

    /** The same with these casts only. */
    public Intents casting(Map<Id, Cast> only) {
        return new Intents(accepted, renamedFrom, replaces, backfills, only, labels);
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

    /** The value of rows that have none; empty if nobody said. */
    public Optional<Expression> backfill(Id column) {
        return Optional.ofNullable(backfills.get(column));
    }

    /** What becomes of values of another type; empty if nobody said. */
    public Optional<Cast> cast(Id column) {
        return Optional.ofNullable(casts.get(column));
    }

    /** What becomes of the labels of an enum type, or of a column where they are text. */
    public Relabelling relabelling(Id labelled, List<String> before, List<String> after) {
        return Relabelling.of(labels.getOrDefault(labelled, Map.of()), before, after);
    }

    /**
     * The intents of the undo: labels get back the name that they had, and values their type. Nobody is asked to accept what an undo
     * loses, because it is not run without need.
     *
     * @param names the names that everything has before the migration
     */
    Intents inverse(Renaming names) {
        Map<Id, Cast> back = new LinkedHashMap<>();
        casts.forEach((id, cast) -> cast.inverse(names).ifPresent(undo -> back.put(names.of(id), undo)));
        return new Intents(inverseLabels(names)).casting(back);
    }

    private Map<Id, Map<String, List<String>>> inverseLabels(Renaming names) {
        Map<Id, Map<String, List<String>>> inverse = new LinkedHashMap<>();
        labels.forEach((id, renamed) -> {
            Map<String, List<String>> back = new LinkedHashMap<>();
            renamed.forEach((label, earlier) -> earlier.forEach(name -> back.put(name, List.of(label))));
            inverse.put(names.of(id), back);
        });
        return inverse;
    }
}
