package dev.plinth.sqlite;

import dev.plinth.model.Column;
import dev.plinth.model.Expression;
import dev.plinth.model.Table;
import dev.plinth.plan.Fill;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.TableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Copies the rows of a table into the table that takes its place, with the row ids, which rows keep that are numbered by nothing else.
 *
 * @param change all that changes in the table
 * @param context the whole plan
 */
record CopiedRows(TableChange change, PlanContext context) {
    private Table before() {
        return change.before();
    }

    private Table after() {
        return change.after();
    }

    /** The statement that copies them into a table of that name. */
    String statement(String copy) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        rowId().ifPresent(names::add);
        values.addAll(names);
        for (Column column : after().columns()) {
            Optional<String> value = column.generated().isPresent()
                    ? Optional.empty()
                    : before().column(column.name())
                            .map(old -> value(old, column))
                            .or(() -> Fill.of(change, column, context)
                                    .map(fill -> fill.value().text()));
            if (value.isPresent()) {
                names.add(SqliteObjects.IDENTIFIERS.quote(column.name()));
                values.add(value.get());
            }
        }
        if (names.isEmpty()) {
            addNothing(names, values);
        }
        String into = SqliteObjects.IDENTIFIERS.quote(copy);
        return "INSERT%s INTO %s (%s)\nSELECT %s\nFROM %s"
                .formatted(
                        leavesRowsOut() ? " OR ABORT" : "",
                        into,
                        String.join(", ", names),
                        String.join(", ", values),
                        SqliteObjects.NAMES.of(after().name()));
    }

    private String value(Column old, Column column) {
        String value = new CarriedColumn(change, old, column, context).value();
        return fills(old, column)
                ? "coalesce(%s, %s)"
                        .formatted(value, column.defaultValue().orElseThrow().text())
                : value;
    }

    /** Whether rows without a value get the default, because from now on they must have one. A strict table asks for a decision. */
    boolean fills(Column old, Column column) {
        return !RowIdColumn.isStrict(after())
                && old.nullable()
                && !column.nullable()
                && column.defaultValue().isPresent();
    }

    /** The rows stay, though none of their values does. */
    private void addNothing(List<String> names, List<String> values) {
        Column any = after().columns().stream()
                .filter(column -> column.generated().isEmpty())
                .findFirst()
                .orElseThrow();
        names.add(SqliteObjects.IDENTIFIERS.quote(any.name()));
        values.add(any.defaultValue().map(Expression::text).orElse("NULL"));
    }

    /** Whether a constraint of its own would leave rows out, and not fail. */
    private boolean leavesRowsOut() {
        return after().keys().stream().anyMatch(key -> !key.options().isEmpty());
    }

    /** Where a column of the rows is the row id afterwards, or none of the rows has one, there is nothing to copy. */
    private Optional<String> rowId() {
        boolean numbered = RowIdColumn.of(after())
                .filter(column -> before().column(column.name()).isPresent())
                .isPresent();
        return numbered || !RowIdColumn.hasRowIds(before()) || !RowIdColumn.hasRowIds(after())
                ? Optional.empty()
                : RowIdColumn.name(Stream.concat(before().columns().stream(), after().columns().stream()));
    }
}
