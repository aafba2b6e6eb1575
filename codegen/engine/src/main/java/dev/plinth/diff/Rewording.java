package dev.plinth.diff;

import dev.plinth.model.Member;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells a change of a table apart from other words in it, column by column and check by check. */
final class Rewording {
    private Rewording() {}

    /** The earlier table in the words of the later one, wherever a column or a check differs in its texts only. */
    static Table of(Table was, Table is) {
        return new Table(
                was.name(),
                reworded(was.columns(), is.columns()),
                was.keys(),
                reworded(was.checks(), is.checks()),
                was.options(),
                was.comment());
    }

    private static <M extends Member> List<M> reworded(List<M> was, List<M> is) {
        Map<String, M> later = byName(is);
        return was.stream()
                .map(member -> {
                    M other = later.getOrDefault(member.name(), member);
                    return Skeleton.of(member).equals(Skeleton.of(other)) ? other : member;
                })
                .toList();
    }

    /** An object of another state of the catalog in the later words, wherever it holds the earlier ones. */
    static SchemaObject of(SchemaObject object, Reworded words) {
        if (object.equals(words.before())) {
            return words.after();
        }
        if (object instanceof Table table
                && words.before() instanceof Table before
                && words.after() instanceof Table after) {
            return new Table(
                    table.name(),
                    replaced(table.columns(), before.columns(), after.columns()),
                    table.keys(),
                    replaced(table.checks(), before.checks(), after.checks()),
                    table.options(),
                    table.comment());
        }
        return object;
    }

    private static <M extends Member> List<M> replaced(List<M> members, List<M> before, List<M> after) {
        Map<String, M> later = byName(after);
        return members.stream()
                .map(member -> before.contains(member) ? later.getOrDefault(member.name(), member) : member)
                .toList();
    }

    private static <M extends Member> Map<String, M> byName(List<M> members) {
        Map<String, M> byName = new HashMap<>();
        members.forEach(member -> byName.put(member.name(), member));
        return byName;
    }
}
