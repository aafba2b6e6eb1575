package dev.plinth.golden.pairs;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows of the tables in one of the states, by what their columns mean.
 *
 * @param state the state
 * @param rows those of the table that changes most
 */
record PairRows(State state, List<Map<String, String>> rows) {
    private static final String NULL = "<null>";
    private static final List<String> WORDS = List.of("one", "two", "three");

    PairRows {
        rows = List.copyOf(rows);
    }

    static PairRows first(State state) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            Map<String, String> row = new TreeMap<>();
            row.put("id", "" + i);
            row.put("small", "" + i);
            row.put("low", i + "0");
            row.put("high", i + "00");
            row.put("words", i == 3 && state.has(Slot.WORDS_NULL) ? NULL : WORDS.get(i - 1));
            row.put("mood", i == 3 && state.has(Slot.MOOD_NULL) ? NULL : i == 1 ? "GLAD" : Labels.sad(state));
            row.put("other", i == 3 && state.has(Slot.OTHER_NULL) ? NULL : i == 1 ? "7" : "8");
            if (hasNote(state)) {
                row.put(note(state), i == 3 && noteMayBeNull(state) ? NULL : "n" + i);
            }
            if (state.of(Slot.FLAG, 3) > 0) {
                row.put("flag", i == 2 ? "no" : "yes");
            }
            if (state.has(Slot.PARENT)) {
                row.put("parent", i == 1 ? NULL : "" + (i - 1));
            }
            rows.add(row);
        }
        return new PairRows(state, rows);
    }

    private static boolean hasNote(State state) {
        return state.of(Slot.NOTE, 5) > 0;
    }

    private static String note(State state) {
        return state.of(Slot.NOTE, 5) == 3 ? "remark" : "note";
    }

    private static boolean noteMayBeNull(State state) {
        return state.of(Slot.NOTE, 5) % 2 == 1;
    }

    /** What must become of them in another state. Only values of columns that both have are given where others are gone for good. */
    PairRows carried(State to, boolean undone) {
        return new PairRows(
                to, rows.stream().map(row -> carried(row, to, undone)).toList());
    }

    private Map<String, String> carried(Map<String, String> row, State to, boolean undone) {
        Map<String, String> carried = new TreeMap<>(row);
        carried.keySet().removeAll(List.of("note", "remark", "flag", "parent"));
        fill(carried, "words", to.has(Slot.WORDS_NULL), "none");
        fill(carried, "mood", to.has(Slot.MOOD_NULL), "GLAD");
        fill(carried, "other", to.has(Slot.OTHER_NULL), "8");
        carried.computeIfPresent(
                "mood", (mood, label) -> List.of("SAD", "GLOOMY").contains(label) ? Labels.sad(to) : label);
        if (hasNote(to) && (row.containsKey(note(to)) || !undone)) {
            carried.put(
                    note(to),
                    row.getOrDefault(note(to), to.of(Slot.NOTE, 5) == 4 || !noteMayBeNull(to) ? "fill" : NULL));
            fill(carried, note(to), noteMayBeNull(to), "fill");
        }
        if (to.of(Slot.FLAG, 3) > 0 && (row.containsKey("flag") || !undone)) {
            carried.put("flag", row.getOrDefault("flag", "no"));
        }
        if (to.has(Slot.PARENT) && (row.containsKey("parent") || !undone)) {
            carried.put("parent", row.getOrDefault("parent", NULL));
        }
        return carried;
    }

    private static void fill(Map<String, String> row, String column, boolean nullable, String value) {
        row.computeIfPresent(column, (name, old) -> old.equals(NULL) && !nullable ? value : old);
    }

    /** The statements that insert them. */
    List<String> inserts() {
        String others = Names.OTHERS.quoted(state);
        List<String> inserts = new ArrayList<>(List.of(
                "INSERT INTO %s (id, code) VALUES (7, 70)".formatted(others),
                "INSERT INTO %s (id, code) VALUES (8, 80)".formatted(others)));
        for (Map<String, String> row : rows) {
            List<String> columns = new ArrayList<>();
            List<String> values = new ArrayList<>();
            row.forEach((meaning, value) -> {
                columns.add(column(meaning));
                values.add(literal(meaning, value));
            });
            inserts.add("INSERT INTO %s (%s) VALUES (%s)"
                    .formatted(Names.THINGS.quoted(state), String.join(", ", columns), String.join(", ", values)));
        }
        inserts.add("INSERT INTO parts (id, thing) VALUES (11, 2)");
        inserts.add("INSERT INTO parts (id, thing) VALUES (12, 3)");
        return inserts;
    }

    private String literal(String meaning, String value) {
        boolean bool = meaning.equals("flag") && state.of(Slot.FLAG, 3) == 1;
        return value.equals(NULL) ? "NULL" : bool ? value.equals("yes") ? "TRUE" : "FALSE" : "'" + value + "'";
    }

    private String column(String meaning) {
        return switch (meaning) {
            case "words" -> Names.WORDS.quoted(state);
            case "mood" -> Names.MOOD.quoted(state);
            case "other" -> Names.OTHER.quoted(state);
            case "low" -> Names.LOW.quoted(state);
            case "high" -> Names.HIGH.quoted(state);
            default -> meaning;
        };
    }

    /** The rows as they must be read. */
    List<String> expected() {
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(row.toString()));
        lines.addAll(List.of("others 7 70", "others 8 80", "parts 11 2", "parts 12 3"));
        return lines;
    }

    /** The rows that a database has, of the same columns. */
    List<String> read(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            List<String> meanings = List.copyOf(rows.get(0).keySet());
            String query = "SELECT %s FROM %s ORDER BY id"
                    .formatted(
                            String.join(", ", meanings.stream().map(this::value).toList()), Names.THINGS.quoted(state));
            try (ResultSet found = statement.executeQuery(query)) {
                while (found.next()) {
                    Map<String, String> row = new TreeMap<>();
                    for (int i = 0; i < meanings.size(); i++) {
                        row.put(meanings.get(i), found.getString(i + 1));
                    }
                    lines.add(row.toString());
                }
            }
            String both =
                    "SELECT 'others ' || id || ' ' || code FROM %s UNION ALL SELECT 'parts ' || id || ' ' || thing FROM parts ORDER BY 1"
                            .formatted(Names.OTHERS.quoted(state));
            try (ResultSet found = statement.executeQuery(both)) {
                while (found.next()) {
                    lines.add(found.getString(1));
                }
            }
        }
        return lines;
    }

    private String value(String meaning) {
        boolean bool = meaning.equals("flag") && state.of(Slot.FLAG, 3) == 1;
        return bool
                ? "CASE WHEN flag THEN 'yes' ELSE 'no' END"
                : "coalesce(CAST(%s AS text), '%s')".formatted(column(meaning), NULL);
    }
}
