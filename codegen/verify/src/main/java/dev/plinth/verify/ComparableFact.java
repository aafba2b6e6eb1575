package dev.plinth.verify;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reduces the facts of a catalog to what they say, for comparisons with what somebody wrote by hand. */
final class ComparableFact {
    /** Ends a line of a table that others follow, or the table; its options are facts of their own. */
    private static final Pattern END = Pattern.compile(",$|(?<!,)\\)(\\s*(strict|without rowid),?)*$");

    private static final Pattern SUBJECT = Pattern.compile("(?:[^\":]++|\"[^\"]*+\")*+: ");
    private static final String QUOTED = "\"(?:[^\"]++|\"\")*+\"";
    /** A subject ends at its first colon that is not in a quoted name. */
    private static final Pattern SQLITE = Pattern.compile(
            "^(?<subject>\\w+ (?<name>[^\":]++|" + QUOTED + "): )(?<column>column (?<columnname>" + QUOTED
                    + ") )?+(?<rest>.*)$",
            Pattern.DOTALL);
    /** The number of columns says nothing that the columns do not say. */
    private static final Pattern OPTIONS = Pattern.compile("^columns \\d+(?:, )?");
    /** How a fact of a table begins that is not a line of its statement. */
    private static final Pattern PRAGMA = Pattern.compile("^(?:foreign key \\(|(?:unique )?index \")");

    /** A column whose foreign key is part of its line, as {@code ADD COLUMN} writes it. */
    private static final Pattern COLUMN_WITH_KEY = Pattern.compile(
            "^(?<column>(?!constraint )(?<columnname>" + QUOTED + "|[^\"\\s]++) .*?) (?<constraint>constraint (?:"
                    + QUOTED + "|[^\"\\s]++)) (?<references>references .*)$",
            Pattern.DOTALL);

    /** A subject ends at its first colon that is not in a quoted name, so nothing in a text or a routine looks like this. */
    private static final Pattern NAMED_NOT_NULL = Pattern.compile(
            "^((?:[^\":]++|\"[^\"]*+\")*+: constraint )(?:\"(?:[^\"]++|\"\")*+\"|[^\"\\s]++) (NOT NULL .*)$",
            Pattern.DOTALL);

    private ComparableFact() {}

    /** In an order in which that of columns does not count, but that of labels, and of the lines of triggers and routines does. */
    static List<String> of(List<String> facts, Engine engine) {
        return reduced(facts, engine).stream()
                .sorted(Comparator.comparing(ComparableFact::place))
                .toList();
    }

    /** The lines of what is not a table stay in their order. */
    private static String place(String fact) {
        Matcher subject = SUBJECT.matcher(fact);
        return fact.startsWith("table ") || !subject.lookingAt() ? fact : subject.group();
    }

    private static List<String> reduced(List<String> facts, Engine engine) {
        return switch (engine) {
            case POSTGRES ->
                facts.stream()
                        .map(fact -> NAMED_NOT_NULL.matcher(fact).replaceFirst("$1$2"))
                        .toList();
            case SQLITE -> {
                Set<String> names = names(facts);
                yield facts.stream().flatMap(fact -> reduced(fact, names)).toList();
            }
        };
    }

    private static Set<String> names(List<String> facts) {
        Set<String> names = new HashSet<>();
        for (String fact : facts) {
            Matcher parts = parts(fact);
            String name = parts.group("name");
            names.add(SqliteWords.lower(name.startsWith("\"") ? SqliteWords.content(name) : name));
            if (parts.group("column") != null) {
                names.add(SqliteWords.lower(SqliteWords.content(parts.group("columnname"))));
            }
        }
        return names;
    }

    private static Matcher parts(String fact) {
        Matcher parts = SQLITE.matcher(fact);
        if (!parts.matches()) {
            throw new IllegalStateException("Not a fact of a SQLite catalog: " + fact);
        }
        return parts;
    }

    /** A column's own name stays exactly as SQLite has it. */
    private static Stream<String> reduced(String fact, Set<String> names) {
        Matcher parts = parts(fact);
        String subject = SqliteWords.unified(parts.group("subject"), names);
        String rest = SqliteWords.unified(parts.group("rest"), names);
        if (parts.group("column") != null) {
            return Stream.of(subject + parts.group("column") + rest);
        }
        if (OPTIONS.matcher(rest).find()) {
            String options = OPTIONS.matcher(rest).replaceFirst("");
            return Stream.of(subject + "options " + (options.isEmpty() ? "none" : options));
        }
        boolean line = subject.startsWith("table ")
                && !PRAGMA.matcher(parts.group("rest")).find();
        return line
                ? TableLine.parts(END.matcher(rest).replaceAll("")).stream().flatMap(part -> line(subject, part))
                : Stream.of(subject + rest);
    }

    /** A foreign key of one column means the same as part of the column and on its own. */
    private static Stream<String> line(String subject, String line) {
        Matcher key = COLUMN_WITH_KEY.matcher(line);
        return key.matches()
                ? Stream.of(
                        subject + key.group("column"),
                        "%s%s foreign key(%s) %s"
                                .formatted(
                                        subject,
                                        key.group("constraint"),
                                        key.group("columnname"),
                                        key.group("references")))
                : Stream.of(subject + line);
    }
}
