package dev.plinth.diff;

import dev.plinth.model.Catalog;
import dev.plinth.model.Check;
import dev.plinth.model.Column;
import dev.plinth.model.Id;
import dev.plinth.model.Key;
import dev.plinth.model.Member;
import dev.plinth.model.ObjectId;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Makes a change that leads from one catalog to another in a third one, in which something else has changed meanwhile. Objects are the
 * same if their names are, and so are the members of a table.
 */
public final class CatalogMerge {
    private final List<String> conflicts = new ArrayList<>();

    private CatalogMerge() {}

    /**
     * What comes out.
     *
     * @param catalog the third catalog with the change; of use only if there is no conflict
     * @param conflicts what both changed, each otherwise: a sentence without its end for each. The change to be made is called
     *     yours, and what happened meanwhile theirs
     */
    public record Result(Catalog catalog, List<String> conflicts) {
        public Result {
            conflicts = List.copyOf(conflicts);
        }
    }

    /**
     * Merges.
     *
     * @param before where the change begins
     * @param after where it leads
     * @param other where it is to be made
     */
    public static Result of(Catalog before, Catalog after, Catalog other) {
        var merge = new CatalogMerge();
        Catalog merged = merge.merged(before, after, other);
        if (merge.conflicts.isEmpty()) {
            merge.checkUses(after, merged, "yours");
            merge.checkUses(other, merged, "theirs");
        }
        return new Result(merged, merge.conflicts);
    }

    private Catalog merged(Catalog before, Catalog after, Catalog other) {
        Map<ObjectId, SchemaObject> was = byId(before);
        Map<ObjectId, SchemaObject> is = byId(after);
        Map<ObjectId, SchemaObject> merged = byId(other);
        Set<ObjectId> all = new TreeSet<>(was.keySet());
        all.addAll(is.keySet());
        for (ObjectId id : all) {
            Optional<SchemaObject> theirs = Optional.ofNullable(merged.get(id));
            Optional<SchemaObject> result =
                    merged(id.toString(), Optional.ofNullable(was.get(id)), Optional.ofNullable(is.get(id)), theirs);
            result.ifPresentOrElse(object -> merged.put(id, object), () -> merged.remove(id));
        }
        return new Catalog(List.copyOf(merged.values()), other.wording());
    }

    private static Map<ObjectId, SchemaObject> byId(Catalog catalog) {
        Map<ObjectId, SchemaObject> objects = new TreeMap<>();
        catalog.objects().forEach(object -> objects.put(object.id(), object));
        return objects;
    }

    private Optional<SchemaObject> merged(
            String name, Optional<SchemaObject> was, Optional<SchemaObject> is, Optional<SchemaObject> theirs) {
        if (was.orElse(null) instanceof Table before
                && is.orElse(null) instanceof Table after
                && theirs.orElse(null) instanceof Table other) {
            return Optional.of(merged(before, after, other));
        }
        return one(name, was, is, theirs);
    }

    /** Three states of one thing. */
    private <T> Optional<T> one(String name, Optional<T> was, Optional<T> is, Optional<T> theirs) {
        if (was.equals(is) || is.equals(theirs)) {
            return theirs;
        }
        if (!was.equals(theirs)) {
            conflicts.add("%s: yours %s it, and theirs %s it".formatted(name, verb(was, is), verb(was, theirs)));
        }
        return is;
    }

    private static <T> String verb(Optional<T> was, Optional<T> is) {
        return was.isEmpty() ? "adds" : is.isEmpty() ? "drops or renames" : "changes";
    }

    private Table merged(Table was, Table is, Table other) {
        String name = was.id().toString();
        List<Column> columns =
                members("column " + other.name(), was.columns(), is.columns(), other.columns(), Column::name);
        List<Key> keys = members("key " + other.name(), was.keys(), is.keys(), other.keys(), Key::name);
        List<Check> checks = members("check " + other.name(), was.checks(), is.checks(), other.checks(), Check::name);
        Optional<List<String>> options = one(
                "the options of " + name,
                Optional.of(was.options()),
                Optional.of(is.options()),
                Optional.of(other.options()));
        Optional<String> comment = one("the comment of " + name, was.comment(), is.comment(), other.comment());
        return new Table(other.name(), columns, keys, checks, options.orElse(List.of()), comment);
    }

    private <M extends Member> List<M> members(
            String kind, List<M> was, List<M> is, List<M> theirs, Function<M, String> name) {
        Map<String, M> before = byName(was, name);
        Map<String, M> after = byName(is, name);
        Map<String, M> merged = byName(theirs, name);
        Set<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        // New ones in the order in which they are declared.
        List<String> ordered = new ArrayList<>(all);
        List<String> declared = new ArrayList<>(after.keySet());
        ordered.sort((one, two) -> Integer.compare(declared.indexOf(one), declared.indexOf(two)));
        for (String member : ordered) {
            one(
                            kind + "." + member,
                            Optional.ofNullable(before.get(member)),
                            Optional.ofNullable(after.get(member)),
                            Optional.ofNullable(merged.get(member)))
                    .ifPresentOrElse(value -> merged.put(member, value), () -> merged.remove(member));
        }
        return List.copyOf(merged.values());
    }

    private static <M> Map<String, M> byName(List<M> members, Function<M, String> name) {
        Map<String, M> byName = new LinkedHashMap<>();
        members.forEach(member -> byName.put(name.apply(member), member));
        return byName;
    }

    /** What one side uses and the other side took away. */
    private void checkUses(Catalog side, Catalog merged, String whose) {
        Set<Id> known = ids(side);
        Set<Id> left = ids(merged);
        String others = whose.equals("yours") ? "theirs" : "yours";
        merged.objects()
                .forEach(object -> uses(object).stream()
                        .filter(used -> known.contains(used) && !left.contains(used))
                        .forEach(used -> conflicts.add(
                                "%s: %s use %s, which %s drop or rename".formatted(object.id(), whose, used, others))));
    }

    private static Set<Id> uses(SchemaObject object) {
        Set<Id> uses = new TreeSet<>(object.uses());
        if (object instanceof Table table) {
            table.members().forEach(member -> uses.addAll(table.uses(member)));
        }
        return uses;
    }

    private static Set<Id> ids(Catalog catalog) {
        Set<Id> ids = new HashSet<>();
        catalog.objects().forEach(object -> {
            ids.add(object.id());
            object.members().forEach(member -> ids.add(object.id(member)));
        });
        return ids;
    }
}
