package dev.plinth.verify.rows;

import dev.plinth.model.Check;
import dev.plinth.model.Column;
import dev.plinth.model.QName;
import dev.plinth.model.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whether rows are still there. What was renamed is found by its rows.
 *
 * @param before the rows before
 * @param after the rows after
 * @param lost the paths of tables and columns whose rows and values may be gone, because the migration says so
 */
public record KeptRows(RowImage before, RowImage after, Set<String> lost) {
    public KeptRows {
        lost = Set.copyOf(lost);
    }

    /**
     * Rows or values that are gone.
     *
     * @param table the path of their table
     * @param text what is gone, in a sentence
     */
    public record Loss(String table, String text) {}

    /** What is gone. */
    public List<Loss> missing() {
        List<Loss> missing = new ArrayList<>();
        for (Table table : before.tables()) {
            if (!lost.contains(table.name().toString())
                    && !before.of(table.name()).isEmpty()) {
                sameTable(table)
                        .ifPresentOrElse(
                                now -> missing.addAll(missing(table, now)),
                                () -> missing.add(loss(table, "the table is gone, and its rows with it.")));
            }
        }
        return missing;
    }

    /** The table of that name; otherwise a new one that has the rows. */
    private Optional<Table> sameTable(Table table) {
        Set<QName> known = before.tables().stream().map(Table::name).collect(Collectors.toSet());
        return after.tables().stream()
                .filter(other -> other.name().equals(table.name()))
                .findFirst()
                .or(() -> after.tables().stream()
                        .filter(other -> !known.contains(other.name()))
                        .filter(other -> missing(table, other).isEmpty())
                        .findFirst());
    }

    private static Loss loss(Table table, String text) {
        return new Loss(table.name().toString(), text);
    }

    private List<Loss> missing(Table was, Table is) {
        Map<String, String> columns = new TreeMap<>();
        List<Loss> missing = new ArrayList<>();
        for (Column column : was.columns()) {
            String path = was.name() + "." + column.name();
            if (lost.contains(path)) {
                continue;
            }
            Optional<Column> now = sameColumn(was, column, is);
            if (now.isEmpty()) {
                missing.add(loss(was, "the values of %s are gone.".formatted(column.name())));
            } else if (!isRetyped(was, column, is, now.get())) {
                columns.put(column.name(), now.get().name());
            } else if (count(after.of(is.name()), now.get().name()) < count(before.of(was.name()), column.name())) {
                missing.add(loss(was, "values of %s have become null.".formatted(column.name())));
            }
        }
        List<Map<String, String>> rows = new ArrayList<>(projected(after.of(is.name()), columns.values()));
        List<Map<String, String>> wanted = renamed(before.of(was.name()), columns);
        List<Map<String, String>> gone =
                wanted.stream().filter(row -> !rows.remove(row)).toList();
        if (!gone.isEmpty()) {
            missing.add(loss(
                    was,
                    "%d of %d rows are gone, or have other values. The first one was %s."
                            .formatted(gone.size(), wanted.size(), gone.get(0))));
        }
        return missing;
    }

    /** The column of that name; otherwise a new one that has the values. */
    private Optional<Column> sameColumn(Table was, Column column, Table is) {
        List<String> values = values(before.of(was.name()), column.name());
        return is.column(column.name())
                .or(() -> is.columns().stream()
                        .filter(other -> was.column(other.name()).isEmpty())
                        .filter(other ->
                                values(after.of(is.name()), other.name()).equals(values))
                        .findFirst());
    }

    /** Whether values of a column may look otherwise now, because it is another one. */
    private boolean isRetyped(Table was, Column before, Table is, Column after) {
        boolean sameValues = values(this.before.of(was.name()), before.name())
                .equals(values(this.after.of(is.name()), after.name()));
        return !sameValues
                && !(before.type().text().equals(after.type().text())
                        && before.nullable() == after.nullable()
                        && labels(before, this.before).equals(labels(after, this.after))
                        && checks(was, before).equals(checks(is, after)));
    }

    private static List<String> labels(Column column, RowImage image) {
        return Pool.labels(column, image.catalog()).toList();
    }

    private static Set<String> checks(Table table, Column column) {
        Set<String> checks = new HashSet<>();
        for (Check check : Pool.checks(table, column)) {
            checks.add(check.expression().text());
        }
        return checks;
    }

    private static List<String> values(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .map(row -> String.valueOf(row.get(column)))
                .sorted()
                .toList();
    }

    private static long count(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .map(row -> row.get(column))
                .filter(Objects::nonNull)
                .count();
    }

    private static List<Map<String, String>> projected(List<Map<String, String>> rows, Collection<String> columns) {
        return rows.stream()
                .map(row -> {
                    Map<String, String> some = new TreeMap<>(row);
                    some.keySet().retainAll(columns);
                    return some;
                })
                .collect(Collectors.toList());
    }

    /** Rows as they look after their columns were renamed, without the columns that are gone. */
    private static List<Map<String, String>> renamed(List<Map<String, String>> rows, Map<String, String> columns) {
        return rows.stream()
                .map(row -> {
                    Map<String, String> renamed = new TreeMap<>();
                    columns.forEach((was, is) -> {
                        if (row.containsKey(was)) {
                            renamed.put(is, row.get(was));
                        }
                    });
                    return renamed;
                })
                .collect(Collectors.toList());
    }
}
