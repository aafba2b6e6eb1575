package dev.plinth.verify.rows;

import dev.plinth.model.Catalog;
import dev.plinth.model.Check;
import dev.plinth.model.Column;
import dev.plinth.model.EnumType;
import dev.plinth.model.Table;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts that may be values of a column: most columns take some of them, and the engine tells which. */
final class Pool {
    private static final List<String> COMMON = List.of(
            "1",
            "2",
            "3",
            "4",
            "5",
            "0",
            "10",
            "42",
            "1.5",
            "2.25",
            "a",
            "b",
            "c",
            "d",
            "abc",
            "xyz",
            "A",
            "ABC",
            "Zürich",
            "abcdefghijklmnopqrst",
            "00000000-0000-4000-8000-000000000001",
            "00000000-0000-4000-8000-000000000002",
            "00000000-0000-4000-8000-000000000003",
            "2026-01-01T10:00:00.000000Z",
            "2026-01-02T11:30:00.500000Z",
            "2027-12-31T23:59:59.999999Z",
            "2026-01-01T10:00:00.000000",
            "2026-01-02T11:30:00.500000",
            "2027-12-31T23:59:59.999999",
            "2026-01-01 10:00:00",
            "2026-01-02 11:30:00",
            "2026-01-01",
            "2026-01-02",
            "2027-12-31",
            "10:00:00.000000",
            "11:30:00.500000",
            "10:00:00",
            "11:30:00",
            "{}",
            "{\"a\": 1}",
            "[]",
            "[1]",
            "{1}",
            "{a}",
            "true",
            "false",
            "[1,2)",
            "[3,4)",
            "(1,2)",
            "P1D",
            "P2D",
            "127.0.0.1",
            "10.0.0.0/8",
            "a@example.com",
            "b@example.com",
            "https://example.com/a",
            "https://example.com/b",
            "101",
            "-1",
            "100000");

    private static final Pattern QUOTED = Pattern.compile("'((?:[^']|'')*)'");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.'])-?\\d{1,18}(?:\\.\\d{1,18})?(?![\\w.'])");

    private Pool() {}

    /** What a column may hold: first what its type and its checks name. */
    static Set<String> of(Table table, Column column, Catalog catalog) {
        Set<String> texts = new LinkedHashSet<>();
        labels(column, catalog).forEach(texts::add);
        table.allChecks()
                .map(check -> check.expression().text())
                .filter(check -> check.contains(column.name()))
                .forEach(check -> named(check).forEach(texts::add));
        texts.addAll(COMMON);
        return texts;
    }

    /** The labels of the type, if it is an enum. */
    static Stream<String> labels(Column column, Catalog catalog) {
        String type = column.type().text();
        return catalog.objects().stream()
                .filter(EnumType.class::isInstance)
                .map(EnumType.class::cast)
                .filter(labelled ->
                        type.replace("\"", "").endsWith(labelled.name().name()))
                .flatMap(labelled -> labelled.labels().stream());
    }

    private static Stream<String> named(String check) {
        Stream<String> quoted =
                QUOTED.matcher(check).results().map(found -> found.group(1).replace("''", "'"));
        Stream<String> numbers = NUMBER.matcher(check)
                .results()
                .map(MatchResult::group)
                .map(BigDecimal::new)
                .flatMap(number -> Stream.of(number, number.add(BigDecimal.ONE), number.subtract(BigDecimal.ONE)))
                .map(BigDecimal::toPlainString);
        return Stream.concat(quoted, numbers);
    }

    /** The checks of a table whose text names a column, or seems to. */
    static List<Check> checks(Table table, Column column) {
        return table.allChecks()
                .filter(check -> check.expression().text().contains(column.name()))
                .toList();
    }
}
