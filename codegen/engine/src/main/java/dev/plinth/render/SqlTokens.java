package dev.plinth.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of SQL: literals and quoted names as a whole, words, and every other character by itself. */
final class SqlTokens {
    private static final Pattern TOKEN = Pattern.compile("'(?:[^']++|'')*+'|\"(?:[^\"]++|\"\")*+\"|\\w+|\\S");
    private static final Pattern KEY_WORD = Pattern.compile("[A-Z]+");

    private SqlTokens() {}

    /**
     * A token.
     *
     * @param text its text
     * @param start where it starts
     * @param depth in how many brackets it is; a bracket itself is outside of what it encloses
     */
    record Token(String text, int start, int depth) {}

    static List<Token> of(String sql) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sql);
        int depth = 0;
        while (matcher.find()) {
            String text = matcher.group();
            if (text.equals(")")) {
                depth--;
            }
            tokens.add(new Token(text, matcher.start(), depth));
            if (text.equals("(")) {
                depth++;
            }
        }
        return tokens;
    }

    /** Where the tokens with one of these texts start that are in so many brackets. */
    static List<Integer> starts(List<Token> tokens, int depth, Set<String> texts) {
        return tokens.stream()
                .filter(token -> token.depth() == depth && texts.contains(token.text()))
                .map(Token::start)
                .toList();
    }

    /** Whether a token looks like a key word of SQL in canonical form. */
    static boolean isKeyWord(String text) {
        return KEY_WORD.matcher(text).matches();
    }
}
