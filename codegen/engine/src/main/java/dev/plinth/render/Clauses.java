package dev.plinth.render;

import java.util.ArrayList;
import java.util.List;

/** Splits a statement into its clauses, by its key words in upper case. */
final class Clauses {
    private static final int LONGEST_JOIN = 4;

    private final List<SqlNode> nodes;

    private Clauses(List<SqlNode> nodes) {
        this.nodes = nodes;
    }

    static List<List<SqlNode>> of(List<SqlNode> statement) {
        Clauses clauses = new Clauses(statement);
        List<List<SqlNode>> found = new ArrayList<>();
        int start = 0;
        for (int at = 1; at < statement.size(); at++) {
            if (statement.get(at).spaced() && clauses.begins(at, statement.get(start))) {
                found.add(statement.subList(start, at));
                start = at;
            }
        }
        found.add(statement.subList(start, statement.size()));
        return found;
    }

    /** Whether nodes are a statement of their own when they stand in brackets. */
    static boolean isStatement(List<SqlNode> nodes) {
        return !nodes.isEmpty() && nodes.get(0).is("SELECT", "VALUES", "WITH", "INSERT", "UPDATE", "DELETE");
    }

    private boolean begins(int at, SqlNode clause) {
        SqlNode node = nodes.get(at);
        if (node.is(
                "SELECT", "WHERE", "HAVING", "WINDOW", "RETURNING", "LIMIT", "UNION", "INTERSECT", "EXCEPT", "FOR")) {
            return true;
        }
        if (node.is("GROUP", "ORDER")) {
            return is(at + 1, "BY");
        }
        if (node.is("INSERT", "UPDATE", "DELETE")) {
            return !is(at - 1, "DO", "FOR", "KEY", "THEN");
        }
        if (node.is("SET")) {
            return !(is(at - 1, "UPDATE") && is(at - 2, "DO"));
        }
        if (node instanceof SqlNode.Group group) {
            return clause.is("WITH") && isStatement(group.nodes()) && !is(at - 1, "AS", "MATERIALIZED");
        }
        return beginsSource(at, node) || beginsChoice(at, node, clause);
    }

    private boolean beginsSource(int at, SqlNode node) {
        if (node.is("FROM")) {
            return !is(at - 1, "DELETE", "ROWS") && !(is(at - 1, "DISTINCT") && is(at - 2, "IS", "NOT"));
        }
        if (node.is("USING")) {
            return nodes.get(0).is("DELETE") && at + 1 < nodes.size() && nodes.get(at + 1) instanceof SqlNode.Atom;
        }
        return joins(at) && !joins(at - 1);
    }

    private boolean beginsChoice(int at, SqlNode node, SqlNode clause) {
        if (node.is("ON")) {
            return is(at + 1, "CONFLICT");
        }
        if (node.is("DO")) {
            return is(at + 1, "UPDATE", "NOTHING");
        }
        if (node.is("VALUES")) {
            return !is(at - 1, "DEFAULT");
        }
        return (node.is("OFFSET") && !clause.is("LIMIT")) || (node.is("FETCH") && !clause.is("OFFSET"));
    }

    /** Whether a node belongs to the words that end with JOIN. */
    private boolean joins(int at) {
        for (int ahead = at; ahead < at + LONGEST_JOIN; ahead++) {
            if (is(ahead, "JOIN")) {
                return true;
            }
            if (!is(ahead, "NATURAL", "INNER", "CROSS", "LEFT", "RIGHT", "FULL", "OUTER")) {
                return false;
            }
        }
        return false;
    }

    private boolean is(int at, String... words) {
        return at >= 0 && at < nodes.size() && nodes.get(at).is(words);
    }
}
