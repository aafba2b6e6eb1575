package dev.plinth.lower;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks at the words of SQL, passing over literals and quoted identifiers. */
public final class SqlWords {
    private static final Pattern QUOTED = Pattern.compile("'(?:[^']++|'')*+'|\"(?:[^\"]++|\"\")*+\"");
    private static final Pattern NO_WORD = Pattern.compile("\\W+");

    private SqlWords() {}

    /** The bare words of a statement in upper case, in order: its key words, functions and unquoted names. */
    public static List<String> of(String sql) {
        String bare = QUOTED.matcher(sql).replaceAll(" ");
        return Stream.of(NO_WORD.split(bare))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toUpperCase(Locale.ROOT))
                .toList();
    }

    /** The text with a single blank in place of all blanks and line ends, apart from those within quotes. */
    static String onOneLine(String sql) {
        var line = new StringBuilder(sql.length());
        char quote = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (quote != 0) {
                line.append(c);
                quote = c == quote ? 0 : quote;
            } else if (c == ' ' || (c >= '\t' && c <= '\r')) {
                if (line.length() == 0 || line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else {
                line.append(c);
                quote = c == '\'' || c == '"' ? c : 0;
            }
        }
        return line.toString().strip();
    }
}
