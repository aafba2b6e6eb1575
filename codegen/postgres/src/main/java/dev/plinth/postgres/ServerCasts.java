package dev.plinth.postgres;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which of the server's own types it casts to each other when it is told to (manual, "CREATE CAST", and the catalog pg_cast). */
final class ServerCasts {
    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");
    private static final Set<String> TEXTS = Set.of("text", "character varying", "character");
    private static final Set<String> TIMES = Set.of("date", "timestamp without time zone", "timestamp with time zone");
    private static final Set<String> CLOCKS = Set.of("time without time zone", "time with time zone");
    private static final Set<String> OTHERS = Set.of(
            "interval",
            "boolean",
            "uuid",
            "json",
            "jsonb",
            "bytea",
            "money",
            "inet",
            "cidr",
            "bit",
            "bit varying",
            "xml");

    /** From any of the first to any of the second. */
    private static final List<List<Set<String>>> CASTS = List.of(
            List.of(NUMBERS, NUMBERS),
            List.of(TIMES, TIMES),
            List.of(
                    Set.of("timestamp without time zone", "timestamp with time zone"),
                    Set.of("time without time zone")),
            List.of(Set.of("timestamp with time zone"), Set.of("time with time zone")),
            List.of(CLOCKS, CLOCKS),
            List.of(Set.of("time without time zone"), Set.of("interval")),
            List.of(Set.of("interval"), Set.of("time without time zone")),
            List.of(Set.of("boolean"), Set.of("integer")),
            List.of(Set.of("integer"), Set.of("boolean")),
            List.of(Set.of("json", "jsonb"), Set.of("json", "jsonb")),
            List.of(Set.of("jsonb"), NUMBERS),
            List.of(Set.of("jsonb"), Set.of("boolean")),
            List.of(Set.of("money"), Set.of("numeric")),
            List.of(Set.of("numeric", "integer", "bigint"), Set.of("money")),
            List.of(Set.of("inet", "cidr"), Set.of("inet", "cidr")),
            List.of(Set.of("bit", "bit varying"), Set.of("bit", "bit varying")),
            List.of(Set.of("bit"), Set.of("integer", "bigint")),
            List.of(Set.of("integer", "bigint"), Set.of("bit")));

    private ServerCasts() {}

    /** Whether the server certainly has no cast. Of types that are not its own, nobody knows. */
    static boolean isMissing(String from, String to) {
        Optional<String> source = known(from);
        Optional<String> target = known(to);
        if (from.endsWith("[]") != to.endsWith("[]") || source.isEmpty() || target.isEmpty()) {
            return false;
        }
        boolean same = source.equals(target);
        boolean text = TEXTS.contains(source.get()) || TEXTS.contains(target.get());
        return !same
                && !text
                && CASTS.stream()
                        .noneMatch(cast -> cast.get(0).contains(source.get())
                                && cast.get(1).contains(target.get()));
    }

    /** A type without its length and its brackets, if it is one of these. */
    private static Optional<String> known(String type) {
        String base = type.replace("[]", "")
                .replaceAll(" ?COLLATE .*", "")
                .replaceAll("\\([^)]*\\)", "")
                .strip();
        return Stream.of(NUMBERS, TEXTS, TIMES, CLOCKS, OTHERS).anyMatch(types -> types.contains(base))
                ? Optional.of(base)
                : Optional.empty();
    }
}
