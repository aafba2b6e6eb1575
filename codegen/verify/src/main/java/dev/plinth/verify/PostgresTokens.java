package dev.plinth.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tokens of a PostgreSQL text, words in lower case: two texts with the same tokens are the same to the server (manual,
 * section 4.1, "Lexical Structure").
 */
final class PostgresTokens {
    private static final String LETTER = "[A-Za-z_\\P{ASCII}]";
    private static final String WORD = LETTER + "(?:" + LETTER + "|[0-9$])*+";
    private static final Pattern TOKEN = Pattern.compile(
            "(?<blank>\\s++|--[^\\n]*+)"
                    + "|(?<string>[eE]'(?:[^'\\\\]|''|\\\\.)*+'|(?:[uU]&|[bBxXnN])?'(?:[^']|'')*+')"
                    + "|(?<quoted>(?:[uU]&)?\"(?:[^\"]|\"\")*+\"|\\$(?<tag>(?:" + LETTER + "(?:" + LETTER
                    + "|[0-9])*+)?)\\$.*?\\$\\k<tag>\\$)"
                    + "|(?<word>" + WORD + "|\\$\\d++|\\d++(?:\\.(?!\\.)\\d*+)?+(?:[eE][+-]?\\d++)?+)"
                    + "|(?<operator>(?:(?!--|/\\*)[-+*/<>=~!@#%^&|`?:])++|[\\[\\](),;.])",
            Pattern.DOTALL);

    private PostgresTokens() {}

    /**
     * The tokens.
     *
     * @return empty if the text holds something of which this is not sure, such as a comment in a comment
     */
    static Optional<List<String>> of(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        boolean afterString = false;
        while (end < text.length()) {
            boolean found = matcher.region(end, text.length()).lookingAt();
            boolean joins = found && afterString && matcher.group("string") != null;
            if (!found || joins) {
                return Optional.empty();
            }
            if (matcher.group("blank") == null) {
                tokens.add(matcher.group("word") != null ? lower(matcher.group()) : matcher.group());
                afterString = matcher.group("string") != null;
            }
            end = matcher.end();
        }
        return Optional.of(List.copyOf(tokens));
    }

    /** Only ASCII: what the server does to other letters depends on its locale. */
    private static String lower(String word) {
        var lower = new StringBuilder();
        word.chars().forEach(letter -> lower.append((char) (letter >= 'A' && letter <= 'Z' ? letter + 32 : letter)));
        return lower.toString();
    }
}
