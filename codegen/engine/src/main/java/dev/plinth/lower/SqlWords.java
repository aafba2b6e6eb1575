package dev.plinth.lower;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks at the words of SQL, passing over literals and quoted identifiers. */
public final class SqlWords {
    private static final Pattern QUOTED = Pattern.compile("'(?:[^']++|'')*+'|\"(?:[^\"]++|\"\")*+\"");
    private static final Pattern QUOTED_OR_BLANKS = Pattern.compile("(" + QUOTED.pattern() + ")|\\s+");
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
        return QUOTED_OR_BLANKS
                .matcher(sql)
                .replaceAll(found -> found.group(1) == null ? " " : Matcher.quoteReplacement(found.group(1)))
                .strip();
    }
}
