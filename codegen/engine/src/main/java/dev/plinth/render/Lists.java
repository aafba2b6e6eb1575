package dev.plinth.render;

import dev.plinth.render.SqlNode.Group;
import java.util.ArrayList;
import java.util.List;

/** The lists of a statement: columns, values, assignments. */
final class Lists {
    private Lists() {}

    /** How many nodes of a clause come before its list; 0 if it has none. */
    static int head(List<SqlNode> clause) {
        SqlNode first = clause.get(0);
        if (first.is("DO")) {
            return 1 + indexOf(clause, "SET");
        }
        if (first.is("GROUP", "ORDER")) {
            return 2;
        }
        if (first.is("SELECT") && clause.size() > 1 && clause.get(1).is("DISTINCT", "ALL")) {
            return 2;
        }
        return first.is("SELECT", "SET", "VALUES", "RETURNING", "FROM") ? 1 : 0;
    }

    private static int indexOf(List<SqlNode> clause, String word) {
        for (int i = 0; i < clause.size(); i++) {
            if (clause.get(i).is(word)) {
                return i;
            }
        }
        return -1;
    }

    /** The items of a list, each with the comma that follows it. */
    static List<List<SqlNode>> items(List<SqlNode> list) {
        List<List<SqlNode>> items = new ArrayList<>();
        int start = 0;
        for (int at = 1; at < list.size(); at++) {
            if (list.get(at - 1).is(",") && list.get(at).spaced()) {
                items.add(list.subList(start, at));
                start = at;
            }
        }
        items.add(list.subList(start, list.size()));
        return items;
    }

    /** Whether items share lines: assignments and rows of values do not. */
    static boolean isFilled(List<List<SqlNode>> items) {
        return items.stream().noneMatch(item -> indexOf(item, "=") >= 0)
                && !items.stream().allMatch(item -> item.get(0) instanceof Group);
    }
}
