package dev.plinth.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a catalog differs from what it should be, for a reader: each difference once. What is there not at all, or should not be
 * there at all, is only named. A line of a SQLite statement is left out if it repeats another difference.
 */
final class CatalogDifferences {
    private static final Pattern FACT =
            Pattern.compile("(?<subject>(?:[^\":]++|\"[^\"]*+\")*+): (?<rest>.*)", Pattern.DOTALL);
    private static final String NAME = "(\"(?:[^\"]++|\"\")*+\"|[^\\s\"(),]++)";
    /** The facts that repeat a part of a statement. No line of a statement looks like them. */
    private static final Pattern COLUMN = pattern("column (\"(?:[^\"]++|\"\")*+\").*");

    private static final Pattern FOREIGN_KEY = pattern("foreign key \\(" + NAME + "\\).*");
    private static final Pattern INDEX = pattern("(?:unique )?index " + NAME + " .*");
    private static final Pattern OPTIONS = pattern("options (?:none|(?:strict|without rowid|virtual|, )+)");
    private static final Pattern LINE = pattern(NAME + ".*");

    private final Engine engine;
    private final List<Fact> missing;
    private final List<Fact> extra;
    /** The names in {@link #missing} and {@link #extra} of which a fact is told that is no line of a statement. */
    private final Set<String> told = new HashSet<>();

    private CatalogDifferences(Engine engine, List<String> diff) {
        this.engine = engine;
        this.missing = facts(diff, "- ");
        this.extra = facts(diff, "+ ");
        Stream.concat(missing.stream(), extra.stream()).forEach(this::tell);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.DOTALL);
    }

    private record Fact(String subject, String rest) {
        static Fact of(String line) {
            Matcher parts = FACT.matcher(line);
            return parts.matches() ? new Fact(parts.group("subject"), parts.group("rest")) : new Fact(line, "");
        }

        @Override
        public String toString() {
            return subject + ": " + rest;
        }
    }

    /** The differences, a line each; empty exactly when the two are equal. */
    static List<String> between(Engine engine, CatalogSnapshot expected, CatalogSnapshot actual) {
        List<String> diff = expected.diff(actual);
        if (diff.isEmpty()) {
            return List.of();
        }
        var differences = new CatalogDifferences(engine, diff);
        Set<String> lines = new LinkedHashSet<>();
        differences.say("missing: ", differences.missing, differences.extra, expected, actual, lines);
        differences.say("too much: ", differences.extra, differences.missing, actual, expected, lines);
        return lines.isEmpty() ? diff : List.copyOf(lines);
    }

    private static List<Fact> facts(List<String> diff, String sign) {
        return diff.stream()
                .filter(line -> line.startsWith(sign))
                .map(line -> Fact.of(line.substring(sign.length())))
                .toList();
    }

    private void tell(Fact fact) {
        if (engine == Engine.SQLITE) {
            named(COLUMN, fact.rest()).forEach(name -> told.add(fact.subject() + " " + name));
            named(FOREIGN_KEY, fact.rest()).forEach(name -> told.add(fact.subject() + " " + name));
            named(INDEX, fact.rest()).forEach(name -> told.add("index " + name));
        }
    }

    private static List<String> named(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? List.of(folded(matcher.group(1))) : List.of();
    }

    private static String folded(String name) {
        return SqliteWords.lower(name.startsWith("\"") ? SqliteWords.content(name) : name);
    }

    private void say(
            String label,
            List<Fact> facts,
            List<Fact> opposite,
            CatalogSnapshot here,
            CatalogSnapshot there,
            Set<String> lines) {
        Set<String> subjects =
                there.facts().stream().map(fact -> Fact.of(fact).subject()).collect(Collectors.toSet());
        for (Fact fact : facts) {
            if (repeats(fact)) {
                continue;
            }
            if (opposite.contains(fact)) {
                lines.add("in another place: " + fact);
            } else if (subjects.contains(fact.subject())) {
                lines.add(label + whole(fact, here));
            } else {
                lines.add(label + fact.subject());
            }
        }
    }

    private boolean repeats(Fact fact) {
        String[] subject = fact.subject().split(" ", 2);
        if (engine != Engine.SQLITE || subject.length < 2) {
            return false;
        }
        return switch (subject[0]) {
            case "index" -> told.contains("index " + folded(subject[1]));
            case "table" ->
                isLine(fact)
                        && named(LINE, fact.rest()).stream()
                                .anyMatch(name -> told.contains(fact.subject() + " " + name));
            default -> false;
        };
    }

    private static boolean isLine(Fact fact) {
        return Stream.of(COLUMN, FOREIGN_KEY, INDEX, OPTIONS)
                .noneMatch(pattern -> pattern.matcher(fact.rest()).matches());
    }

    /** An index of SQLite is one statement; its lines say nothing by themselves. */
    private String whole(Fact fact, CatalogSnapshot here) {
        if (engine != Engine.SQLITE || !fact.subject().startsWith("index ")) {
            return fact.toString();
        }
        List<String> statement = new ArrayList<>();
        here.facts().stream()
                .map(Fact::of)
                .filter(line -> line.subject().equals(fact.subject()))
                .forEach(line -> statement.add(line.rest()));
        return fact.subject() + ": " + String.join("", statement).replaceAll(",(?=\\S)", ", ");
    }
}
