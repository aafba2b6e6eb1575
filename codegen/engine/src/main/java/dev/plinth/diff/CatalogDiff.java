package dev.plinth.diff;

import dev.plinth.model.Catalog;
import dev.plinth.model.Column;
import dev.plinth.model.Id;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import dev.plinth.model.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares catalogs of one dialect. The order of columns is not a difference: a server appends what is added, so an altered
 * table keeps the order that it has and takes new columns at its end.
 */
public final class CatalogDiff {
    private final Catalog before;
    private final Catalog after;
    private final List<Change.Rename> renames;
    private final RenameRules rules;
    private final List<Change> changes = new ArrayList<>();
    private final List<Reworded> reworded = new ArrayList<>();
    private final List<Undecided> undecided = new ArrayList<>();

    private CatalogDiff(Catalog before, Catalog after, List<Change.Rename> renames, RenameRules rules) {
        this.before = renames.isEmpty() ? before : Renames.applied(before, Renames.renaming(renames, rules), rules);
        this.after = after;
        this.renames = renames;
        this.rules = rules;
    }

    /**
     * The changes that lead from {@code before} to {@code after}; none if and only if the two are the same. A constraint, an
     * index or an enum type of which only the name differs is renamed too.
     *
     * @param wished what was renamed, new identities by the old ones. One has no effect if the old name is not there or
     *     stays, the new one does not come, or the dialect cannot rename it
     * @param rules how the server renames
     */
    public static ChangeSet between(
            Catalog before, Catalog after, Map<? extends Id, ? extends Id> wished, RenameRules rules) {
        Map<Id, Id> all = new HashMap<>();
        if (before.wording() instanceof Wording.Server && after.wording() instanceof Wording.Server) {
            all.putAll(rules.respelled(before, after)); // a declaration says itself what it renames
        }
        all.putAll(wished);
        List<Change.Rename> declared = Renames.possible(before, after, all, rules);
        return new CatalogDiff(before, after, Renames.withSameDefinitions(before, after, declared, rules), rules)
                .compare();
    }

    /** The changes without renames. */
    public static ChangeSet between(Catalog before, Catalog after, RenameRules rules) {
        return between(before, after, Map.of(), rules);
    }

    private ChangeSet compare() {
        List<SchemaObject> was = before.objects();
        List<SchemaObject> is = after.objects();
        int old = 0;
        int now = 0;
        while (old < was.size() || now < is.size()) {
            int order = order(was, old, is, now);
            if (order < 0) {
                changes.add(new Change.Drop(was.get(old)));
            } else if (order > 0) {
                changes.add(new Change.Create(is.get(now)));
            } else if (!was.get(old).equals(is.get(now))) {
                SchemaObject known = known(was.get(old), is.get(now));
                differ(known, inOrderOf(known, is.get(now)));
            }
            old += order <= 0 ? 1 : 0;
            now += order >= 0 ? 1 : 0;
        }
        return new ChangeSet(renames, changes, reworded, undecided, rules);
    }

    private SchemaObject known(SchemaObject was, SchemaObject is) {
        SchemaObject reworded = rules.inWordsOf(was, is);
        boolean live = Stream.of(before.wordingOf(was.id()), after.wordingOf(is.id()))
                .anyMatch(Wording.Server.class::isInstance);
        return live ? rules.inPlacesOf(reworded, is) : reworded;
    }

    /** Which of two objects comes first; both lists are ordered. */
    private static int order(List<SchemaObject> was, int old, List<SchemaObject> is, int now) {
        if (old == was.size()) {
            return 1;
        }
        return now == is.size() ? -1 : was.get(old).id().compareTo(is.get(now).id());
    }

    private void differ(SchemaObject was, SchemaObject is) {
        List<Difference> differences = Differences.between(was, is);
        if (differences.isEmpty()) {
            return;
        }
        boolean sameWording = before.wordingOf(was.id()).equals(after.wordingOf(is.id()));
        if (sameWording) {
            changes.add(new Change.Alter(was, is, differences));
        } else if (Skeleton.of(was).equals(Skeleton.of(is))) {
            doubt(was, is);
        } else {
            alter(was, is);
        }
    }

    /** A table that changes may hold other words besides. */
    private void alter(SchemaObject was, SchemaObject is) {
        SchemaObject reworded = was instanceof Table old && is instanceof Table table ? Rewording.of(old, table) : was;
        if (!reworded.equals(was)) {
            doubt(was, reworded);
        }
        changes.add(new Change.Alter(reworded, is, Differences.between(reworded, is)));
    }

    private void doubt(SchemaObject was, SchemaObject is) {
        if (Skeleton.withWords(was).equals(Skeleton.withWords(is))) {
            reworded.add(new Reworded(was, is));
        } else {
            undecided.add(new Undecided(was, is));
        }
    }

    private static SchemaObject inOrderOf(SchemaObject was, SchemaObject is) {
        if (!(was instanceof Table old) || !(is instanceof Table table)) {
            return is;
        }
        Map<String, Column> columns = table.columns().stream()
                .collect(Collectors.toMap(Column::name, column -> column, (one, other) -> one, LinkedHashMap::new));
        List<Column> ordered = new ArrayList<>();
        Set<String> kept = new HashSet<>();
        for (Column column : old.columns()) {
            Optional.ofNullable(columns.get(column.name())).ifPresent(ordered::add);
            kept.add(column.name());
        }
        columns.values().stream()
                .filter(column -> !kept.contains(column.name()))
                .forEach(ordered::add);
        return table.withColumns(ordered);
    }
}
