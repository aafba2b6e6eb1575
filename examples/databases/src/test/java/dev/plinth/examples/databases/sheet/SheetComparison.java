package dev.plinth.examples.databases.sheet;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares a sheet with a live PostgreSQL database, object by object and in both directions: what the sheet lists and the catalog
 * lacks, what the catalog holds and the sheet does not list, and every fact in which they differ.
 *
 * <pre>{@code
 * assertThat(SheetComparison.of(Sheet.read("overlay"), Deviations.OVERLAY, connection).differences()).isEmpty();
 * }</pre>
 *
 * @param differences in words, sorted by object; empty when database and sheet agree
 */
public record SheetComparison(List<String> differences) {
    /** Keeps a copy. */
    public SheetComparison {
        differences = List.copyOf(differences);
    }

    /** Without any deviation. */
    public static SheetComparison of(Sheet sheet, Connection connection) throws SQLException {
        return of(sheet, List.of(), connection);
    }

    /**
     * Reads and changes nothing; uncommitted changes of this connection count.
     *
     * @param deviations where the database is meant to differ; one that the sheet gives no occasion for is a difference
     */
    public static SheetComparison of(Sheet sheet, List<Deviation> deviations, Connection connection)
            throws SQLException {
        List<String> differences = new ArrayList<>();
        SortedMap<String, SheetObject> expected = new TreeMap<>(sheet.objects());
        for (Deviation deviation : deviations) {
            deviation.apply(expected).ifPresent(problem -> differences.add("unused deviation: " + problem));
        }
        try (LiveSession session = LiveSession.open(connection)) {
            compare(expected, LiveSheet.read(connection).objects(), session, differences);
        }
        return new SheetComparison(differences);
    }

    private static void compare(
            SortedMap<String, SheetObject> expected,
            SortedMap<String, SheetObject> actual,
            LiveSession session,
            List<String> differences)
            throws SQLException {
        SortedSet<String> ids = new TreeSet<>(expected.keySet());
        ids.addAll(actual.keySet());
        for (String id : ids) {
            if (!actual.containsKey(id)) {
                differences.add(id + ": missing in the database");
            } else if (!expected.containsKey(id)) {
                differences.add(id + ": not in the sheet " + actual.get(id).facts());
            } else {
                compare(expected.get(id), actual.get(id), session, differences);
            }
        }
    }

    private static void compare(SheetObject expected, SheetObject actual, LiveSession session, List<String> differences)
            throws SQLException {
        SortedSet<String> aspects = new TreeSet<>(expected.facts().keySet());
        aspects.addAll(actual.facts().keySet());
        for (String aspect : aspects) {
            String says = expected.fact(aspect);
            String has = actual.fact(aspect);
            if (!says.equals(has)
                    && !(aspect.equals("default") && session.sameDefault(says, has, expected.fact("type")))) {
                differences.add(expected.id() + ": " + aspect + " is " + show(has) + ", the sheet says " + show(says));
            }
        }
    }

    private static String show(String fact) {
        return fact.isEmpty() ? "none" : "<" + fact + ">";
    }
}
