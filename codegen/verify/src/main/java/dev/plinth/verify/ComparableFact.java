package dev.plinth.verify;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reduces a fact to what it says, for comparisons with what somebody wrote by hand. */
final class ComparableFact {
    private static final Pattern TEXT_OR_NAME = Pattern.compile("'(?:[^']|'')*'|\"([A-Za-z_]\\w*)\"|`(\\w+)`|[^'\"`]+");
    /** Ends a line of a table that others follow, or the table; its options are facts of their own. */
    private static final Pattern END = Pattern.compile(",$|(?<!,)\\)(\\s*(strict|without rowid),?)*$");

    /** A subject ends at its first colon that is not in a quoted name, so nothing in a text or a routine looks like this. */
    private static final Pattern NAMED_NOT_NULL = Pattern.compile(
            "^((?:[^\":]++|\"[^\"]*+\")*+: constraint )(?:\"(?:[^\"]++|\"\")*+\"|[^\"\\s]++) (NOT NULL .*)$",
            Pattern.DOTALL);

    private ComparableFact() {}

    static String of(String fact, Engine engine) {
        return switch (engine) {
            case POSTGRES -> NAMED_NOT_NULL.matcher(fact).replaceFirst("$1$2");
            case SQLITE -> reduced(fact);
        };
    }

    private static String reduced(String fact) {
        var reduced = new StringBuilder();
        Matcher parts = TEXT_OR_NAME.matcher(fact);
        int end = 0;
        while (parts.find()) {
            reduced.append(fact, end, parts.start());
            String part = parts.group();
            if (parts.group(1) != null) {
                reduced.append(parts.group(1).toLowerCase(Locale.ROOT));
            } else if (parts.group(2) != null) {
                reduced.append(parts.group(2).toLowerCase(Locale.ROOT));
            } else {
                reduced.append(part.startsWith("'") ? part : part.toLowerCase(Locale.ROOT));
            }
            end = parts.end();
        }
        reduced.append(fact, end, fact.length());
        String line = reduced.toString();
        return line.startsWith("table ") ? END.matcher(line).replaceAll("") : line;
    }
}
