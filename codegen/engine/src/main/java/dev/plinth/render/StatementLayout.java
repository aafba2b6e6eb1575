package dev.plinth.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Lays out a statement for a reviewer: one clause a line, and what is too long for a line broken at its commas, its brackets
 * or its ANDs. The statement is in canonical form, on one line with key words in upper case. Only blanks change.
 */
public final class StatementLayout {
    private static final int WIDTH = 110;
    private static final String INDENT = "  ";
    /** A clause that begins with one of these begins a line. */
    private static final Set<String> CLAUSES = Set.of(
            "VALUES",
            "SELECT",
            "FROM",
            "WHERE",
            "GROUP",
            "HAVING",
            "ORDER",
            "LIMIT",
            "FETCH",
            "UNION",
            "EXCEPT",
            "INTERSECT",
            "SET",
            "RETURNING",
            "DO");

    private static final Set<String> JOINS = Set.of("JOIN", "LEFT", "RIGHT", "FULL", "CROSS", "NATURAL");

    private StatementLayout() {}

    /** The statement on as many lines as it needs, without a line end after the last. */
    public static String of(String statement) {
        return indented(statement, "");
    }

    /** The same, with blanks before each line. Lines within a literal stay as they are. */
    public static String indented(String statement, String indent) {
        return String.join("\n", statement(statement, indent));
    }

    private static List<String> statement(String sql, String indent) {
        List<String> lines = new ArrayList<>();
        for (String clause : clauses(sql)) {
            lines.addAll(clause(clause, indent));
        }
        return lines;
    }

    private static List<String> clauses(String sql) {
        List<String> clauses = new ArrayList<>();
        List<SqlTokens.Token> tokens = SqlTokens.of(sql);
        int start = 0;
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).depth() == 0 && beginsClause(tokens, i)) {
                clauses.add(sql.substring(start, tokens.get(i).start()).strip());
                start = tokens.get(i).start();
            }
        }
        clauses.add(sql.substring(start).strip());
        return clauses;
    }

    private static boolean beginsClause(List<SqlTokens.Token> tokens, int i) {
        String word = tokens.get(i).text();
        String before = tokens.get(i - 1).text();
        if (JOINS.contains(word)) {
            return !JOINS.contains(before) && !before.equals("OUTER") && !before.equals("INNER");
        }
        if (word.equals("ON")) {
            return i + 1 < tokens.size() && tokens.get(i + 1).text().equals("CONFLICT");
        }
        return switch (word) {
            case "FROM" -> !before.equals("DELETE") && !before.equals("DISTINCT");
            case "SET" -> i < 2 || !tokens.get(i - 2).text().equals("DO");
            case "VALUES" -> !before.equals("DEFAULT");
            default -> CLAUSES.contains(word);
        };
    }

    /** A clause on one line if it fits; otherwise broken where it is easiest to read. */
    private static List<String> clause(String clause, String indent) {
        if (fits(indent, clause)) {
            return List.of(indent + clause);
        }
        List<SqlTokens.Token> tokens = SqlTokens.of(clause);
        List<Integer> commas = SqlTokens.starts(tokens, 0, Set.of(","));
        if (!commas.isEmpty()) {
            return list(clause, tokens, commas, indent);
        }
        List<Integer> ands = SqlTokens.starts(tokens, 0, Set.of("AND", "OR"));
        if (!ands.isEmpty()) {
            return conditions(clause, ands, indent);
        }
        return brackets(clause, tokens, indent);
    }

    private static boolean fits(String indent, String text) {
        return indent.length() + text.length() <= WIDTH;
    }

    /** {@code SET a = 1,} and so on: the words before the first item on the first line, an item a line. */
    private static List<String> list(String clause, List<SqlTokens.Token> tokens, List<Integer> commas, String indent) {
        List<String> lines = new ArrayList<>();
        int first = afterKeyWords(tokens);
        if (first > 0) {
            lines.add(indent + clause.substring(0, first).strip());
        }
        String deeper = first > 0 ? indent + INDENT : indent;
        int start = first;
        for (int comma : commas) {
            append(lines, clause(clause.substring(start, comma).strip(), deeper), ",");
            start = comma + 1;
        }
        lines.addAll(clause(clause.substring(start).strip(), deeper));
        return lines;
    }

    private static int afterKeyWords(List<SqlTokens.Token> tokens) {
        int at = 0;
        while (at < tokens.size() - 1 && SqlTokens.isKeyWord(tokens.get(at).text())) {
            at++;
        }
        return tokens.get(at).start();
    }

    private static List<String> conditions(String clause, List<Integer> ands, String indent) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int and : ands) {
            lines.addAll(brackets(clause.substring(start, and).strip(), start == 0 ? indent : indent + INDENT));
            start = and;
        }
        lines.addAll(brackets(clause.substring(start).strip(), indent + INDENT));
        return lines;
    }

    private static List<String> brackets(String text, String indent) {
        return fits(indent, text) ? List.of(indent + text) : brackets(text, SqlTokens.of(text), indent);
    }

    /** Breaks the longest pair of brackets; a text without any stays on one line. */
    private static List<String> brackets(String text, List<SqlTokens.Token> tokens, String indent) {
        List<Integer> opening = SqlTokens.starts(tokens, 0, Set.of("("));
        List<Integer> closing = SqlTokens.starts(tokens, 0, Set.of(")"));
        int longest = 0;
        for (int i = 1; i < opening.size(); i++) {
            if (closing.get(i) - opening.get(i) > closing.get(longest) - opening.get(longest)) {
                longest = i;
            }
        }
        if (opening.isEmpty() || closing.get(longest) - opening.get(longest) <= INDENT.length()) {
            return List.of(indent + text);
        }
        String inner =
                text.substring(opening.get(longest) + 1, closing.get(longest)).strip();
        List<String> lines = new ArrayList<>();
        lines.add(indent + text.substring(0, opening.get(longest) + 1));
        lines.addAll(
                inner.startsWith("SELECT ") || inner.startsWith("WITH ")
                        ? statement(inner, indent + INDENT)
                        : filled(inner, indent + INDENT));
        append(lines, List.of(indent + ")" + text.substring(closing.get(longest) + 1)), "");
        return lines;
    }

    /** Items side by side, as many as fit on a line. */
    private static List<String> filled(String list, String indent) {
        List<String> lines = new ArrayList<>();
        List<Integer> commas = SqlTokens.starts(SqlTokens.of(list), 0, Set.of(","));
        if (commas.isEmpty()) {
            return clause(list, indent);
        }
        int start = 0;
        for (int i = 0; i <= commas.size(); i++) {
            boolean last = i == commas.size();
            String item =
                    list.substring(start, last ? list.length() : commas.get(i)).strip();
            String comma = last ? "" : ",";
            start = last ? start : commas.get(i) + 1;
            String open = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
            if (open.endsWith(",") && !open.strip().equals("),") && open.length() + item.length() + 2 <= WIDTH) {
                lines.set(lines.size() - 1, open + " " + item + comma);
            } else {
                append(lines, clause(item, indent), comma);
            }
        }
        return lines;
    }

    private static void append(List<String> lines, List<String> more, String ending) {
        lines.addAll(more);
        lines.set(lines.size() - 1, lines.get(lines.size() - 1) + ending);
    }
}
