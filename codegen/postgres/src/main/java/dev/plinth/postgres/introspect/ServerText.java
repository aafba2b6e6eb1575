package dev.plinth.postgres.introspect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the server's text of an expression one that the server reads back as the same. It prints the list of {@code status IN
 * ('a', 'b')}, where status is a {@code varchar}, as an array with a cast to {@code text[]}, but when it reads that, the cast
 * moves into the array. Without the cast it finds the same conversion by itself.
 */
final class ServerText {
    private static final String QUOTED = "'(?:[^']++|'')*+'";
    private static final String ELEMENT = QUOTED + "::character varying(?:\\(\\d+\\))?";
    private static final Pattern CAST = Pattern.compile(
            "\\(\\(ARRAY\\[(" + ELEMENT + "(?:, " + ELEMENT + ")*+)\\]\\)::text\\[\\]\\)|" + QUOTED + "|\"[^\"]*+\"");

    private ServerText() {}

    static String stable(String text) {
        return text.contains("(ARRAY[")
                ? CAST.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                found.group(1) == null ? found.group() : "(ARRAY[" + found.group(1) + "])"))
                : text;
    }
}
