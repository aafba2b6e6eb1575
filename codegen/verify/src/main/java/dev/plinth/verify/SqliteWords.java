package dev.plinth.verify;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A SQLite text with its names and words written in one way, for comparisons: what differs afterwards can differ in meaning.
 *
 * <p>Words without quotes are in lower case. A quoted name keeps its content exactly, unless it is the name of something in the
 * catalog, which SQLite finds whatever the case of its ASCII letters. It has no quotes if it means the same without them, and
 * double quotes otherwise. Literals and comments stay as they are.
 */
final class SqliteWords {
    private static final String START = "[A-Za-z_\\P{ASCII}]";
    private static final String PART = "[A-Za-z0-9_$\\P{ASCII}]";
    private static final Pattern TOKEN = Pattern.compile(
            "(?<exact>'(?:[^']++|'')*+'|--[^\\n]*+|/\\*.*?\\*/)"
                    + "|(?<quoted>\"(?:[^\"]++|\"\")*+\"|`(?:[^`]++|``)*+`|\\[[^\\]]*+\\])"
                    + "|(?<word>" + START + PART + "*+)|.",
            Pattern.DOTALL);
    private static final Pattern PLAIN = Pattern.compile(START + PART + "*+");
    private static final Pattern LETTER = Pattern.compile(PART);

    /** What a name in quotes is not: SQLite reads these words without quotes as something else, or refuses them. */
    private static final Set<String> RESERVED = words("""
            add all alter and as autoincrement between case check collate commit constraint create cross current_date \
            current_time current_timestamp default deferrable delete distinct drop else escape except exists false foreign \
            from full group having if in index inner insert intersect into is isnull join left limit natural \
            not nothing notnull null on or order outer primary references returning right select set table then to \
            transaction true union unique update using values when where""");

    private final Set<String> known;
    private final StringBuilder unified = new StringBuilder();
    private boolean afterName;

    private SqliteWords(Set<String> known) {
        this.known = known;
    }

    /**
     * The text in its one form.
     *
     * @param known the names in the catalog, as {@link #lower} writes them
     */
    static String unified(String text, Set<String> known) {
        var words = new SqliteWords(known);
        Matcher tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            words.add(tokens);
        }
        return words.unified.toString();
    }

    /** As SQLite compares names: only ASCII letters have a case. */
    static String lower(String word) {
        var lower = new StringBuilder();
        word.chars().forEach(letter -> lower.append((char) (letter >= 'A' && letter <= 'Z' ? letter + 32 : letter)));
        return lower.toString();
    }

    /** What a quoted name says, whichever quotes it has. */
    static String content(String quoted) {
        String inner = quoted.substring(1, quoted.length() - 1);
        String quote = quoted.substring(0, 1);
        return quote.equals("[") ? inner : inner.replace(quote + quote, quote);
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    private void add(Matcher token) {
        boolean name = token.group("quoted") != null;
        String text = name ? name(content(token.group())) : token.group();
        String written = token.group("word") != null ? lower(text) : text;
        if ((name || afterName) && isLetter(unified.length() - 1, unified) && isLetter(0, written)) {
            unified.append(' '); // quotes parted them
        }
        unified.append(written);
        afterName = name;
    }

    private static boolean isLetter(int index, CharSequence text) {
        return index >= 0
                && index < text.length()
                && LETTER.matcher(String.valueOf(text.charAt(index))).matches();
    }

    private String name(String content) {
        String lower = lower(content);
        String name = known.contains(lower) ? lower : content;
        boolean bare = PLAIN.matcher(name).matches() && !RESERVED.contains(lower);
        return bare ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
