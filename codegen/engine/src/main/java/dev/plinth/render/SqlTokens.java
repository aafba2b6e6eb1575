package dev.plinth.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of PostgreSQL and SQLite, as far as layout goes: what a line end may not be put into is one token. */
final class SqlTokens {
    private static final String LITERAL = "(?<![\\w$])[eE]'(?:[^'\\\\]++|''|\\\\.)*+'|'(?:[^']++|'')*+'";
    private static final String IDENTIFIER = "\"(?:[^\"]++|\"\")*+\"|`(?:[^`]++|``)*+`";
    private static final String DOLLARS = "(?<dollars>\\$(?:[\\p{L}_][\\p{L}\\p{N}_]*+)?\\$).*?\\k<dollars>";
    private static final String COMMENT = "--[^\\n]*+|/\\*.*?\\*/";
    private static final String WORD = "[\\p{L}_][\\p{L}\\p{N}_$]*+";
    private static final Pattern TOKEN = Pattern.compile(
            String.join("|", LITERAL, IDENTIFIER, DOLLARS, COMMENT, WORD, "\\s++", "."), Pattern.DOTALL);

    /** What a quote is that does not end. */
    private static final Set<String> UNENDED = Set.of("'", "\"", "`");

    private SqlTokens() {}

    /** The tokens of a script without white space and comments. */
    static List<String> code(String script) {
        return TOKEN.matcher(script)
                .results()
                .map(MatchResult::group)
                .filter(token -> !token.isBlank() && !isComment(token))
                .toList();
    }

    private static boolean isComment(String token) {
        return token.startsWith("--") || token.startsWith("/*");
    }

    /** White space is a single blank. Empty if the text has a comment, or a quote that does not end: line ends matter there. */
    static Optional<List<String>> of(String statement) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(statement.strip());
        while (matcher.find()) {
            String token = matcher.group();
            if (isComment(token) || UNENDED.contains(token)) {
                return Optional.empty();
            }
            tokens.add(token.isBlank() ? " " : token);
        }
        return Optional.of(tokens);
    }
}
