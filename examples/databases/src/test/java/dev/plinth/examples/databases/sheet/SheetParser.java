package dev.plinth.examples.databases.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a sheet's Markdown. Below the first heading of level three every line counts: one that is not understood is an error, so
 * that nothing of a sheet is silently not compared.
 */
final class SheetParser {
    private static final Pattern TABLE = Pattern.compile("### `(\\w+)`");
    private static final Pattern COLUMN =
            Pattern.compile("\\| `(\\w+)` \\| ([^|]+) \\| (yes|no) \\| ([^|]*) \\| ([^|]*) \\|");
    private static final Pattern CONSTRAINT = Pattern.compile("- (primary key|unique|foreign key) `(\\w+)`: (\\(.*)");
    private static final Pattern INDEX = Pattern.compile("- (unique )?index `(\\w+)` on (\\(.*?\\))(?: where (.+))?");
    private static final Pattern TRIGGER =
            Pattern.compile("- trigger `(\\w+)`: (after|before) ([a-z ]+), for each (row|statement), calls `(.+)`");
    private static final Pattern ENUM = Pattern.compile("- `(\\w+)`: (.+)");
    private static final Pattern LAYOUT = Pattern.compile("|### Enum types|\\| column \\|.*|\\|---.*");
    private static final String IDENTITY = "auto-increment (identity)";

    private final List<SheetObject> objects = new ArrayList<>();
    private final Map<String, List<String>> columns = new LinkedHashMap<>();
    private String table = "";

    private SheetParser() {}

    static Sheet parse(String markdown) {
        SheetParser parser = new SheetParser();
        markdown.lines().dropWhile(line -> !line.startsWith("### ")).forEach(parser::read);
        parser.columns.forEach(
                (table, names) -> parser.add(Kind.TABLE, table, Map.of("columns", String.join(", ", names))));
        return Sheet.of(parser.objects);
    }

    private void read(String line) {
        boolean understood = LAYOUT.matcher(line).matches()
                || on(TABLE, line, this::table)
                || on(COLUMN, line, this::column)
                || on(CONSTRAINT, line, this::constraint)
                || on(INDEX, line, this::index)
                || on(TRIGGER, line, this::trigger)
                || on(ENUM, line, this::enumType);
        if (!understood) {
            throw new IllegalArgumentException("A sheet does not say this: " + line);
        }
    }

    private static boolean on(Pattern pattern, String line, Consumer<MatchResult> action) {
        Matcher matcher = pattern.matcher(line);
        boolean matches = matcher.matches();
        if (matches) {
            action.accept(matcher.toMatchResult());
        }
        return matches;
    }

    private void table(MatchResult match) {
        table = match.group(1);
        columns.put(table, new ArrayList<>());
    }

    private void column(MatchResult match) {
        boolean identity = match.group(4).equals(IDENTITY);
        Objects.requireNonNull(columns.get(table), "a column outside of a table")
                .add(match.group(1));
        add(
                Kind.COLUMN,
                table + "." + match.group(1),
                Map.of(
                        "type", match.group(2),
                        "null", match.group(3),
                        "identity", identity ? "yes" : "",
                        "default", identity ? "" : match.group(4).replaceAll("^`|`$", ""),
                        "comment", match.group(5)));
    }

    private void constraint(MatchResult match) {
        switch (match.group(1)) {
            case "primary key" -> add(Kind.PRIMARY_KEY, match.group(2), Definitions.key(table, match.group(3)));
            case "unique" -> add(Kind.UNIQUE, match.group(2), Definitions.key(table, match.group(3)));
            default -> add(Kind.FOREIGN_KEY, match.group(2), Definitions.foreignKey(table, match.group(3)));
        }
    }

    private void index(MatchResult match) {
        String unique = match.group(1) == null ? "no" : "yes";
        String where = match.group(4) == null ? "" : match.group(4);
        String on = "btree " + match.group(3);
        add(Kind.INDEX, match.group(2), Map.of("table", table, "unique", unique, "on", on, "where", where));
    }

    private void trigger(MatchResult match) {
        add(
                Kind.TRIGGER,
                match.group(1),
                Map.of(
                        "table", table,
                        "timing", match.group(2),
                        "events", Definitions.events(match.group(3)),
                        "for each", match.group(4),
                        "calls", match.group(5)));
        add(Kind.ROUTINE, match.group(5), Map.of("returns", "trigger"));
    }

    private void enumType(MatchResult match) {
        String labels = Pattern.compile("`([^`]+)`")
                .matcher(match.group(2))
                .results()
                .map(label -> label.group(1))
                .collect(Collectors.joining(", "));
        add(Kind.ENUM, match.group(1), Map.of("labels", labels));
    }

    private void add(Kind kind, String name, Map<String, String> facts) {
        objects.add(SheetObject.of(kind, name, facts));
    }
}
