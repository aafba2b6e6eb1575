package dev.plinth.dialect;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks at the words of a statement, passing over literals and quoted identifiers. */
public final class StatementText {
    private static final Pattern QUOTED = Pattern.compile("'(?:[^']++|'')*+'|\"(?:[^\"]++|\"\")*+\"");
    private static final Pattern QUOTED_OR_BLANKS = Pattern.compile("(" + QUOTED.pattern() + ")| +(?=\n)");
    private static final Pattern NO_WORD = Pattern.compile("\\W+");

    private StatementText() {}

    /** The bare words of a statement in upper case, in order: its keywords and functions. */
    public static List<String> words(String statement) {
        String bare = QUOTED.matcher(statement).replaceAll(" ");
        return Stream.of(NO_WORD.split(bare))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toUpperCase(Locale.ROOT))
                .toList();
    }

    /** The statement without blanks before its line ends, but for those within literals and quoted identifiers. */
    static String withoutTrailingBlanks(String statement) {
        return QUOTED_OR_BLANKS
                .matcher(statement)
                .replaceAll(found -> found.group(1) == null ? "" : Matcher.quoteReplacement(found.group(1)));
    }
}
