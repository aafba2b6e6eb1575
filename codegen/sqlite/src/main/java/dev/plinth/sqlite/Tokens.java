package dev.plinth.sqlite;

import dev.plinth.sqlite.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits SQL as SQLite does (its source, {@code tokenize.c}). */
final class Tokens {
    private static final String START = "[A-Za-z_\\P{ASCII}]";
    private static final String PART = "[A-Za-z0-9_$\\P{ASCII}]";
    private static final Pattern TOKEN = Pattern.compile(
            "(?<gap>[ \\t\\n\\f\\r\\uFEFF]++|--[^\\n]*+|/\\*.*?(?:\\*/|\\z))"
                    + "|(?<blob>[xX]'[0-9a-fA-F]*+')"
                    + "|(?<string>'(?:[^']++|'')*+')"
                    + "|(?<quoted>\"(?:[^\"]++|\"\")*+\"|`(?:[^`]++|``)*+`|\\[[^\\]]*+\\])"
                    + "|(?<word>" + START + PART + "*+)"
                    + "|(?<number>0[xX][0-9a-fA-F_]++|(?:[0-9][0-9_]*+(?:\\.[0-9_]*+)?|\\.[0-9][0-9_]*+)(?:[eE][+-]?[0-9_]++)?)"
                    + "|(?<sign>->>|->|<=|<>|<<|==|!=|>=|>>|\\|\\||.)",
            Pattern.DOTALL);

    private Tokens() {}

    /** The tokens of a text without white space and comments. */
    static List<Token> of(String sql) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sql);
        boolean spaced = false;
        while (matcher.find()) {
            if (matcher.group("gap") != null) {
                spaced = true;
            } else {
                tokens.add(new Token(kind(matcher), matcher.group(), spaced));
                spaced = false;
            }
        }
        return tokens;
    }

    private static Kind kind(Matcher matcher) {
        if (matcher.group("word") != null) {
            return Kind.WORD;
        }
        if (matcher.group("quoted") != null) {
            return Kind.QUOTED;
        }
        return matcher.group("string") != null ? Kind.STRING : Kind.OTHER;
    }

    /** The tokens as one line: what was between two of them is a blank, and nothing is beside brackets. */
    static String text(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            text.append(i > 0 && isApart(tokens.get(i - 1), tokens.get(i)) ? " " : "")
                    .append(tokens.get(i).text());
        }
        return text.toString();
    }

    /** Whether a blank is between two neighbours. */
    static boolean isApart(Token one, Token other) {
        return other.spaced() && !one.is("(", ".") && !other.is(")", ",", ".", ";");
    }

    /** The text as SQLite reads it: two texts with the same folded form say the same. */
    static List<String> folded(String sql) {
        return of(sql).stream().map(Token::folded).toList();
    }
}
