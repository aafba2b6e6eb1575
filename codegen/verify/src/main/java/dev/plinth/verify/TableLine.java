package dev.plinth.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a SQLite table in its parts. A check with a name means the same in a column and on its own, and NOT NULL, which is a fact of
 * its own as well, wherever it is in its column: {@code ALTER TABLE} adds both at an end.
 */
final class TableLine {
    private static final String NOT_NULL = " not null";
    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^']++|'')*+'|\"(?:[^\"]++|\"\")*+\"|--[^\\n]*+|/\\*.*?\\*/|" + NOT_NULL + "\\b|[\\w$\\P{ASCII}]++|.",
            Pattern.DOTALL);

    private static final String CONSTRAINT = "constraint";
    private static final Pattern CHECK =
            Pattern.compile(CONSTRAINT + " (?:\"(?:[^\"]++|\"\")*+\"|[^\"\\s]++) check\\(.*", Pattern.DOTALL);

    private TableLine() {}

    /** What is left of the line without its named checks and NOT NULL, if anything is, and then these checks. */
    static List<String> parts(String line) {
        List<String> checks = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (String part : constraints(line)) {
            (CHECK.matcher(part).matches() ? checks : rest).add(part);
        }
        List<String> parts = new ArrayList<>(rest.isEmpty() ? List.of() : List.of(String.join(" ", rest)));
        parts.addAll(checks);
        return parts;
    }

    /** The line, cut before each name of a constraint. */
    private static List<String> constraints(String line) {
        List<String> found = new ArrayList<>();
        StringBuilder bare = new StringBuilder();
        int depth = 0;
        Matcher tokens = TOKEN.matcher(" " + line);
        while (tokens.find()) {
            String token = tokens.group();
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            if (depth == 0 && token.equals(CONSTRAINT)) {
                found.add(bare.toString());
                bare.setLength(0);
            }
            if (depth > 0 || !token.equals(NOT_NULL)) {
                bare.append(token);
            }
        }
        found.add(bare.toString());
        return found.stream().map(String::strip).filter(part -> !part.isEmpty()).toList();
    }
}
