package dev.plinth.verify.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a text into statements of SQLite, as its shell does: a trigger ends with {@code END;}. */
final class SqliteStatements {
    private static final Pattern TOKEN = Pattern.compile(
            "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|\\[[^\\]]*\\]|--[^\\n]*|/\\*.*?\\*/|\\w+|;|\\s+|.",
            Pattern.DOTALL);

    private SqliteStatements() {}

    static List<String> of(String text) {
        List<String> statements = new ArrayList<>();
        var statement = new StringBuilder();
        List<String> words = new ArrayList<>();
        Matcher tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            String token = tokens.group();
            if (token.equals(";") && (!isTrigger(words) || endsTrigger(words))) {
                add(statement, words, statements);
                continue;
            }
            statement.append(token);
            boolean comment = token.startsWith("--") || token.startsWith("/*");
            if (!token.isBlank() && !comment) {
                words.add(token.toUpperCase(java.util.Locale.ROOT));
            }
        }
        add(statement, words, statements);
        return statements;
    }

    private static void add(StringBuilder statement, List<String> words, List<String> statements) {
        if (!words.isEmpty()) {
            statements.add(statement.toString().strip());
        }
        statement.setLength(0);
        words.clear();
    }

    private static boolean isTrigger(List<String> words) {
        return words.size() > 2
                && words.get(0).equals("CREATE")
                && words.subList(1, Math.min(3, words.size())).contains("TRIGGER");
    }

    /** The END of a CASE does not follow a semicolon. */
    private static boolean endsTrigger(List<String> words) {
        int size = words.size();
        return words.get(size - 1).equals("END") && words.get(size - 2).equals(";");
    }
}
