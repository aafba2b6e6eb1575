package dev.plinth.generate;

import dev.plinth.diff.Change;
import dev.plinth.diff.ChangeSet;
import dev.plinth.diff.Difference;
import dev.plinth.model.Column;
import dev.plinth.model.MemberId;
import dev.plinth.model.ObjectId;
import dev.plinth.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Says what changes do in a few words. Where tables change, only they are named: the rest comes with them. */
final class Phrases {
    /** More than these are counted, not named. */
    private static final int NAMED = 2;

    /** What is done, and to what: objects by verb and kind, and tables by what happens to which of their columns. */
    private final Map<String, Set<String>> objects = new LinkedHashMap<>();

    private final Map<String, Map<String, Set<String>>> columns = new LinkedHashMap<>();

    private Phrases() {}

    static String of(ChangeSet changes) {
        boolean tables = changes.all().stream().anyMatch(change -> isTable(change.id()));
        var phrases = new Phrases();
        changes.all().stream().filter(change -> !tables || isTable(change.id())).forEach(phrases::add);
        return phrases.text();
    }

    private static boolean isTable(ObjectId id) {
        return id.kind() == Table.class;
    }

    private void add(Change change) {
        if (change instanceof Change.Create) {
            object("create", change.id());
        } else if (change instanceof Change.Drop) {
            object("drop", change.id());
        } else if (change instanceof Change.Rename rename) {
            object(
                    "rename",
                    rename.from() instanceof MemberId member
                            ? member.kind().name()
                            : rename.id().kind().getSimpleName(),
                    rename.from().ownName() + " to " + rename.to().ownName());
        } else if (change instanceof Change.Alter alter) {
            alteration(alter);
        }
    }

    private void alteration(Change.Alter alter) {
        String table = alter.id().name().name();
        List<String> added = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        boolean otherwise = false;
        for (Difference difference : alter.differences()) {
            if (difference instanceof Difference.MemberAdded come && come.member() instanceof Column column) {
                added.add(column.name());
            } else if (difference instanceof Difference.MemberDropped gone && gone.member() instanceof Column column) {
                dropped.add(column.name());
            } else {
                otherwise = true;
            }
        }
        added.forEach(column -> column("add %s to", column, table));
        dropped.forEach(column -> column("drop %s from", column, table));
        if (otherwise) {
            object("alter", alter.id());
        }
    }

    private void object(String verb, ObjectId id) {
        object(verb, id.kind().getSimpleName(), id.name().name());
    }

    private void object(String verb, String kind, String name) {
        objects.computeIfAbsent(verb + " " + kind.toLowerCase(Locale.ROOT), key -> new LinkedHashSet<>())
                .add(name);
    }

    private void column(String verb, String column, String table) {
        columns.computeIfAbsent(verb, key -> new TreeMap<>())
                .computeIfAbsent(column, key -> new LinkedHashSet<>())
                .add(table);
    }

    private String text() {
        Set<String> phrases = new LinkedHashSet<>();
        objects.forEach((verb, names) -> {
            String[] words = verb.split(" ", -1);
            phrases.add(words[0] + " " + named(names, words[1]));
        });
        columns.forEach((verb, byColumn) -> {
            Set<String> tables = new LinkedHashSet<>();
            byColumn.values().forEach(tables::addAll);
            phrases.add(verb.formatted(named(byColumn.keySet(), "column")) + " " + named(tables, "table"));
        });
        List<String> all = new ArrayList<>(phrases);
        String text = String.join(" and ", all.subList(0, Math.min(NAMED, all.size())));
        return all.size() > NAMED ? text + " and more" : text;
    }

    private static String named(Set<String> names, String kind) {
        return names.size() <= NAMED ? String.join(" and ", names) : names.size() + " " + plural(kind);
    }

    private static String plural(String kind) {
        return kind + (kind.endsWith("x") ? "es" : "s");
    }
}
