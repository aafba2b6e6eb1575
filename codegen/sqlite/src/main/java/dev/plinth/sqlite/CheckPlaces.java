package dev.plinth.sqlite;

import dev.plinth.model.Check;
import dev.plinth.model.Column;
import dev.plinth.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a check is part of a column or of the table means nothing, and ALTER TABLE adds it to the table.
 *
 * @param before a table
 * @param after another state of it
 */
record CheckPlaces(Table before, Table after) {
    /** The earlier state, with those checks that are the same where the later state has them. */
    Table moved() {
        return new Table(
                before.name(),
                before.columns().stream().map(this::column).toList(),
                before.keys(),
                checks(before.checks(), after.checks()),
                before.options(),
                before.comment());
    }

    private Column column(Column column) {
        return after.column(column.name())
                .map(later -> new Column(
                        column.name(),
                        column.type(),
                        column.nullable(),
                        column.identity(),
                        column.defaultValue(),
                        checks(column.checks(), later.checks()),
                        column.comment(),
                        column.always(),
                        column.generated(),
                        column.numbers()))
                .orElse(column);
    }

    /** Those that the later state has there, in its order, and then those that it has nowhere. */
    private List<Check> checks(List<Check> here, List<Check> there) {
        List<Check> all = before.allChecks().toList();
        List<Check> placed = new ArrayList<>();
        there.stream()
                .flatMap(check -> Stream.concat(here.stream(), all.stream())
                        .filter(other -> isSame(check, other))
                        .limit(1))
                .forEach(placed::add);
        here.stream()
                .filter(check -> after.allChecks().noneMatch(other -> isSame(check, other)))
                .forEach(placed::add);
        return placed;
    }

    private static boolean isSame(Check one, Check other) {
        return one.name().equals(other.name())
                && Tokens.folded(one.expression().text())
                        .equals(Tokens.folded(other.expression().text()))
                && one.options().equals(other.options());
    }
}
