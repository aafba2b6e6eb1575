package dev.plinth.render;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes the names of functions in lower case, as jOOQ writes most of them. It takes some for key words ({@code NEXTVAL}),
 * and plain SQL is as somebody wrote it. Both servers read such a name alike in either case (PostgreSQL manual, section
 * 4.1.1).
 */
public final class FunctionCase {
    private static final Pattern CAPITAL_NAME = Pattern.compile("\\w*[A-Z]\\w*");
    private static final Pattern CAPITAL_CALL = Pattern.compile("[A-Z]\\w*\\(");

    private FunctionCase() {}

    /**
     * The text with each plain word before a bracket in lower case, unless it is a key word. Literals, quoted names and
     * blanks stay as they are, and so does a text with a comment.
     *
     * @param sql text whose white space is single blanks, outside literals and quoted names
     */
    public static String lower(String sql, Identifiers identifiers) {
        return CAPITAL_CALL.matcher(sql).find()
                ? SqlTokens.of(sql).map(tokens -> lower(tokens, identifiers)).orElse(sql)
                : sql;
    }

    private static String lower(List<String> tokens, Identifiers identifiers) {
        var text = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            boolean calls = i + 1 < tokens.size() && tokens.get(i + 1).equals("(");
            text.append(calls ? lowerName(tokens.get(i), identifiers) : tokens.get(i));
        }
        return text.toString();
    }

    private static String lowerName(String token, Identifiers identifiers) {
        return Optional.of(token)
                .filter(name -> CAPITAL_NAME.matcher(name).matches())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !identifiers.keyWords().contains(name))
                .orElse(token);
    }
}
