package dev.plinth.portable;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rows over which expressions are compared: nulls, boundaries, texts beyond ASCII, times around midnight in several time zones
 * and at the change of the clocks. The first values of all columns stand together, and so on; further rows mix them.
 */
final class Rows {
    /** What a column holds, as PostgreSQL and SQLite read it. */
    private record Column(String name, String type, String storage, List<String> values) {
        boolean isQuoted() {
            return storage.equals("TEXT");
        }

        boolean isCollated() {
            return type.equals("text") || type.startsWith("varchar");
        }
    }

    private static final List<String> TEXTS = List.of(
            "abc",
            "ABC",
            "a",
            "",
            " a ",
            "ab",
            "b",
            "Äöüß",
            "äöüß",
            "50%",
            "a_b",
            "a\\b",
            "it''s",
            "xaxbx",
            "ﬀ😀",
            "Z",
            "-",
            "a*b[c]?",
            "éa",
            "e\u0301a",
            "true",
            "1");

    private static final List<String> TIMES = List.of(
            "2026-03-01T09:30:00.000000Z",
            "2026-03-01T23:30:00.000000Z",
            "2026-01-01T03:30:00.000000Z",
            "2025-12-31T23:59:59.999999Z",
            "2024-02-29T12:00:00.000001Z",
            "2026-03-08T06:59:59.500000Z",
            "2026-03-08T07:00:00.000000Z",
            "2026-11-01T05:30:00.000000Z",
            "1970-01-01T00:00:00.000000Z",
            "0001-01-01T00:00:00.000000Z",
            "9999-12-31T23:59:59.999999Z",
            "1969-12-31T23:59:59.000000Z");

    private static final List<String> UUIDS = List.of(
            "abcdefab-0000-0000-0000-00000000000a",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-4fff-bfff-ffffffffffff",
            "0f8fad5b-d9cb-469f-a165-70867728950e");

    private static final List<String> STATES = List.of("OPEN", "CLOSED", "ARCHIVED");

    private static final List<String> DOCUMENTS = List.of(
            "{\"a\": 1}",
            "{\"a\": \"x\", \"b\": [1, 2]}",
            "{\"a\": null}",
            "{}",
            "[]",
            "\"a\"",
            "{\"a\": true}",
            "{\"a\": {\"a\": \"y\"}}",
            "{\"b\": \"Ä\\\"'' \"}",
            "1",
            "null",
            "{\"a\": \"\"}",
            "{\"kind of\": \"z\"}");

    private static final List<String> INTEGERS =
            List.of("0", "1", "-1", "2", "3", "-2", "5", "7", "2147483647", "-2147483648", "4", "100", "31", "-7");

    private static final List<String> LONGS = List.of(
            "0",
            "1",
            "-1",
            "9223372036854775807",
            "-9223372036854775808",
            "2",
            "2147483648",
            "4611686018427387904",
            "-3",
            "1000000",
            "9007199254740993",
            "10");

    private static final List<String> DOUBLES = List.of(
            "0",
            "1",
            "-1",
            "2.5",
            "-2.5",
            "0.1",
            "1e300",
            "-1e300",
            "5e-324",
            "1e-200",
            "3",
            "1.7976931348623157e308",
            "9007199254740992",
            "0.30000000000000004");

    private static final List<Column> COLUMNS = List.of(
            new Column("s", "smallint", "INTEGER", List.of("0", "1", "-1", "32767", "-32768", "2", "7")),
            new Column("i", "integer", "INTEGER", INTEGERS),
            new Column("j", "integer", "INTEGER", INTEGERS),
            new Column("l", "bigint", "INTEGER", LONGS),
            new Column("m", "bigint", "INTEGER", LONGS),
            new Column("d", "float8", "REAL", DOUBLES),
            new Column("e", "float8", "REAL", DOUBLES),
            new Column("b", "boolean", "INTEGER", List.of("TRUE", "FALSE")),
            new Column("c", "boolean", "INTEGER", List.of("TRUE", "FALSE")),
            new Column("t", "text", "TEXT", TEXTS),
            new Column("u", "text", "TEXT", TEXTS),
            new Column("v", "varchar(10)", "TEXT", TEXTS),
            new Column("uu", "uuid", "TEXT", UUIDS),
            new Column("ww", "uuid", "TEXT", UUIDS),
            new Column("a", "timestamptz", "TEXT", TIMES),
            new Column("z", "timestamptz", "TEXT", TIMES),
            new Column("st", "state", "TEXT", STATES),
            new Column("su", "state", "TEXT", STATES),
            new Column("lv", "text", "TEXT", List.of("LOW", "HIGH")),
            new Column("jb", "jsonb", "TEXT", DOCUMENTS),
            new Column("js", "json", "TEXT", DOCUMENTS));

    private Rows() {}

    /** The table on PostgreSQL, whose texts have a collation. */
    static String table(String name, String collation) {
        return COLUMNS.stream()
                .map(column -> column.name + " " + column.type + (column.isCollated() ? " " + collation : ""))
                .collect(Collectors.joining(", ", "CREATE TABLE " + name + " (n bigint, ", ")"));
    }

    /** The table on SQLite. */
    static String strictTable(String name) {
        return COLUMNS.stream()
                .map(column -> column.name + " " + column.storage)
                .collect(Collectors.joining(", ", "CREATE TABLE " + name + " (n INTEGER, ", ") STRICT"));
    }

    /** Statements that insert the rows, numbered from 0. */
    static List<String> inserts(String table, int rows) {
        Random random = new Random(rows);
        return IntStream.range(0, rows)
                .mapToObj(row -> insert(table, row, random))
                .toList();
    }

    private static String insert(String table, int row, Random random) {
        List<String> names = new ArrayList<>(List.of("n"));
        List<String> values = new ArrayList<>(List.of(Integer.toString(row)));
        for (int c = 0; c < COLUMNS.size(); c++) {
            Column column = COLUMNS.get(c);
            names.add(column.name);
            values.add(value(column, row, c, random));
        }
        return "INSERT INTO %s (%s) VALUES (%s)".formatted(table, String.join(", ", names), String.join(", ", values));
    }

    /** In the first row no value is null, in the second all are. The second column of a type is shifted by one. */
    private static String value(Column column, int row, int c, Random random) {
        if (row == 1 || (row > 1 && random.nextInt(12) == 0)) {
            return "NULL";
        }
        int size = column.values.size();
        int index = row < 16 ? row + c % 2 * (row % 3) : random.nextInt(size);
        String value = column.values.get(index % size);
        return column.isQuoted() ? "'" + value + "'" : value;
    }
}
