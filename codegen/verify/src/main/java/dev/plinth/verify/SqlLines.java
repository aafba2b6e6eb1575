package dev.plinth.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A SQL statement in one canonical layout: what is left of its original layout carries meaning.
 *
 * <p>SQLite keeps statements as they were written. Outside of quotes and comments, white space shrinks to one space; beside
 * brackets, commas and semicolons it is always the same. A line ends after the outermost bracket opens, after each comma directly within it,
 * after each semicolon and after each comment. Words and quotes stay as they are.
 */
final class SqlLines {
    /** SQLite's tokens, as far as layout goes: https://www.sqlite.org/lang.html, "Lexical". */
    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^']|'')*+'|\"(?:[^\"]|\"\")*+\"|`(?:[^`]|``)*+`|\\[[^\\]]*+\\]"
                    + "|--[^\\n]*+|/\\*(?s:.*?)\\*/|\\s++|[^\\s'\"`\\[(),;/-]++|.",
            Pattern.DOTALL);

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int depth;
    private boolean spaced;

    private SqlLines() {}

    static List<String> of(String statement) {
        SqlLines layout = new SqlLines();
        Matcher tokens = TOKEN.matcher(statement);
        while (tokens.find()) {
            layout.add(tokens.group());
        }
        layout.endLine();
        return List.copyOf(layout.lines);
    }

    private void add(String token) {
        if (token.isBlank()) {
            spaced = true;
        } else if (token.startsWith("--") || token.startsWith("/*")) {
            append(token.strip());
            endLine();
        } else {
            addCode(token);
        }
    }

    private void addCode(String token) {
        switch (token) {
            case "(" -> {
                appendTight(token);
                depth++;
                endLineIf(depth == 1);
            }
            case ")" -> {
                depth--;
                appendTight(token);
            }
            case "," -> {
                appendTight(token);
                endLineIf(depth == 1);
            }
            case ";" -> {
                appendTight(token);
                endLine();
            }
            default -> append(token);
        }
    }

    /** Brackets and separators part words by themselves: space beside them means nothing. */
    private void appendTight(String token) {
        spaced = false;
        line.append(token);
    }

    private void append(String token) {
        char last = line.isEmpty() ? '(' : line.charAt(line.length() - 1);
        boolean apart = last == ')' || (spaced && "(,;".indexOf(last) < 0);
        line.append(apart ? " " : "").append(token);
        spaced = false;
    }

    private void endLineIf(boolean condition) {
        if (condition) {
            endLine();
        }
    }

    private void endLine() {
        if (!line.isEmpty()) {
            lines.add(line.toString());
            line.setLength(0);
        }
        spaced = false;
    }
}
