package dev.plinth.schema.internal;

import dev.plinth.problem.Problems;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks SQL of the user's own for what would reach beyond it, into the SQL that stands around it. */
final class OwnSqlRules {
    /** Texts, those with escapes of PostgreSQL first, quoted names and comments. */
    static final Pattern QUOTED_OR_COMMENT = Pattern.compile(
            "\\b[eE]'(?:[^'\\\\]++|\\\\.|'')*+'|'(?:[^']++|'')*+'|\"(?:[^\"]++|\"\")*+\"|/\\*.*?\\*/", Pattern.DOTALL);

    private static final Pattern NOT_ONE_LINE = Pattern.compile("--|\\$(?:[A-Za-z_]\\w*)?\\$");

    /** What begins without an end, once everything that has one is left out. */
    private static final Pattern UNENDED = Pattern.compile("['\"]|/\\*");

    private final Problems problems;

    OwnSqlRules(Problems problems) {
        this.problems = problems;
    }

    /** Checks the SQL of an expression: that as a whole, and each text in it. */
    void check(String where, String what, ExpressionScan scan) {
        if (!isOneLine(scan.text())) {
            problems.add(
                    "sql-not-one-line",
                    where,
                    "%s has a comment to the end of the line or a text in dollar quotes.".formatted(what),
                    "Write /* … */ for a comment, and '…' for a text.");
            return;
        }
        List<String> faulty = Stream.concat(
                        scan.texts().stream()
                                .flatMap(text -> text.texts().entrySet().stream())
                                .filter(text -> !isWhole(text.getValue().text()))
                                .map(text -> "a text for " + text.getKey().product()),
                        scan.plainSql().stream().filter(sql -> !isWhole(sql)).map(sql -> "SQL of its own"))
                .distinct()
                .toList();
        if (!faulty.isEmpty() || !isWhole(scan.text())) {
            refuse(where, what, faulty.isEmpty() ? "SQL" : String.join(" and ", faulty));
        }
    }

    /** Reports a quote without an end, at which jOOQ reads beyond the text. */
    void refuseUnended(String where, String what) {
        refuse(where, what, "SQL of its own");
    }

    private void refuse(String where, String what, String sql) {
        problems.add(
                "sql-not-whole",
                where,
                "%s has %s in which a bracket, a quote or a comment has no other end.".formatted(what, sql),
                "Close what the text opens, and nothing else.");
    }

    private static boolean isOneLine(String sql) {
        boolean isSuspect = sql.contains("--") || sql.indexOf('$') >= 0;
        return !isSuspect || !NOT_ONE_LINE.matcher(bare(sql)).find();
    }

    /** Whether each bracket, quote and comment ends, and none ends that does not begin. */
    private static boolean isWhole(String sql) {
        String bare = bare(sql);
        int open = 0;
        for (int i = 0; i < bare.length() && open >= 0; i++) {
            char c = bare.charAt(i);
            if (c == '(') {
                open++;
            } else if (c == ')') {
                open--;
            }
        }
        return open == 0 && !UNENDED.matcher(bare).find();
    }

    /** SQL without texts, quoted names and comments. */
    static String bare(String sql) {
        return QUOTED_OR_COMMENT.matcher(sql).replaceAll(" ");
    }
}
