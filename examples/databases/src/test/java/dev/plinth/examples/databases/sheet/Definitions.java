package dev.plinth.examples.databases.sheet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes apart the definitions that PostgreSQL prints and that a sheet quotes in the same words. */
final class Definitions {
    private static final Pattern FOREIGN_KEY = Pattern.compile("(\\(.*?\\)) REFERENCES (.+?\\(.*?\\))(.*)");
    private static final Pattern INDEX =
            Pattern.compile("CREATE (UNIQUE )?INDEX .+? ON (?:ONLY )?.+? USING (.+?)(?: WHERE (.+))?");
    private static final Pattern TRIGGER =
            Pattern.compile("CREATE (?:CONSTRAINT )?TRIGGER .+? (BEFORE|AFTER|INSTEAD OF) (.+?) ON \\S+ (.*?)"
                    + "FOR EACH (ROW|STATEMENT)(?: WHEN (.+))? EXECUTE FUNCTION (.+)");

    private Definitions() {}

    static Map<String, String> key(String table, String definition) {
        return Map.of("table", table, "columns", unquoted(definition));
    }

    static Map<String, String> foreignKey(String table, String definition) {
        Matcher parts = match(FOREIGN_KEY, definition);
        return Map.of(
                "table", table,
                "columns", unquoted(parts.group(1)),
                "references", unquoted(parts.group(2)),
                "actions", parts.group(3).strip());
    }

    /** Of {@code on}, everything counts that stands between USING and WHERE: method, order, operator classes, INCLUDE, … */
    static Map<String, String> index(String table, String definition) {
        Matcher parts = match(INDEX, definition);
        String unique = parts.group(1) == null ? "no" : "yes";
        String where = parts.group(3) == null ? "" : parts.group(3);
        return Map.of("table", table, "unique", unique, "on", unquoted(parts.group(2)), "where", where);
    }

    static Map<String, String> trigger(String table, String definition) {
        Matcher parts = match(TRIGGER, definition);
        return Map.of(
                "table", table,
                "timing", parts.group(1).toLowerCase(Locale.ROOT),
                "events", events(parts.group(2)),
                "options", parts.group(3).strip(),
                "for each", parts.group(4).toLowerCase(Locale.ROOT),
                "when", parts.group(5) == null ? "" : parts.group(5),
                "calls", parts.group(6));
    }

    /** In one order: PostgreSQL always prints the same one, a sheet need not. */
    static String events(String events) {
        return Arrays.stream(events.toLowerCase(Locale.ROOT).split(" or ", -1))
                .sorted()
                .collect(Collectors.joining(" or "));
    }

    /** PostgreSQL quotes names that are keywords in some place; in a list of names the quotes add nothing. */
    private static String unquoted(String names) {
        return names.replaceAll("\"([a-z_][a-z0-9_]*)\"", "$1");
    }

    private static Matcher match(Pattern pattern, String definition) {
        Matcher matcher = pattern.matcher(definition);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not understood: " + definition);
        }
        return matcher;
    }
}
