package dev.plinth.sqlite;

import dev.plinth.model.Column;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Key;
import dev.plinth.model.Table;
import dev.plinth.plan.Fill;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.TableChange;
import dev.plinth.sqlite.InPlaceColumn.Assignment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What becomes of the rows of a table that changes in place: columns that come get values, and labels other names.
 *
 * @param change all that changes in the table
 * @param context the whole plan
 */
record InPlaceRows(TableChange change, PlanContext context) {
    /**
     * Whether an UPDATE does what a copy of the rows does. A copy fires no trigger and no action of a foreign key, and looks for no
     * reference before it can be found.
     */
    boolean areUpdatable() {
        return assignments().isEmpty()
                || (!context.isTriggered(change.after().id())
                        && columns().noneMatch(column -> isRelabelled(column) && isInAKey(column))
                        && columns().allMatch(this::isFree));
    }

    /** One statement, so that each value is made of the others as they were. */
    List<String> statements() {
        List<Assignment> assignments = assignments();
        if (assignments.isEmpty()) {
            return List.of();
        }
        String conditions =
                assignments.stream().allMatch(each -> each.condition().isPresent())
                        ? assignments.stream()
                                .map(each -> each.condition().orElseThrow())
                                .collect(Collectors.joining(" OR ", "\nWHERE ", ""))
                        : "";
        return List.of("UPDATE %s\nSET %s%s"
                .formatted(
                        SqliteObjects.NAMES.of(change.after().name()),
                        assignments.stream().map(Assignment::text).collect(Collectors.joining(",\n  ")),
                        conditions));
    }

    private List<Assignment> assignments() {
        return columns()
                .flatMap(column -> before(column).isPresent() ? relabelling(column).stream() : filled(column).stream())
                .toList();
    }

    private Stream<Column> columns() {
        return change.after().columns().stream();
    }

    private Optional<Column> before(Column column) {
        return change.before().column(column.name());
    }

    private Optional<Assignment> relabelling(Column column) {
        return before(column).flatMap(old -> new InPlaceColumn(change, old, column, context).assignment());
    }

    private Optional<Assignment> filled(Column column) {
        return Fill.of(change, column, context)
                .map(fill -> new Assignment(
                        SqliteObjects.IDENTIFIERS.quote(column.name()),
                        fill.value().text(),
                        Optional.empty()));
    }

    private boolean isRelabelled(Column column) {
        return relabelling(column).isPresent();
    }

    private boolean isInAKey(Column column) {
        var foreign = new ForeignKeysOfTable(change, context);
        Stream<List<String>> keys = Stream.of(change.before(), change.after())
                .map(Table::keys)
                .flatMap(List::stream)
                .map(Key::columns);
        Stream<List<String>> references = Stream.of(foreign.before(), foreign.afterwards())
                .flatMap(List::stream)
                .map(ForeignKey::columns);
        return Stream.concat(keys, references).anyMatch(columns -> columns.contains(column.name()))
                || context.unchangedUsersOf(change.after().id(column)).stream().anyMatch(ForeignKey.class::isInstance);
    }

    /** Whether what a new column references can be looked for when it gets its values. */
    private boolean isFree(Column column) {
        var keys = new ForeignKeysOfTable(change, context);
        List<ForeignKey> enforceable = keys.enforceable();
        return before(column).isPresent()
                || filled(column).isEmpty()
                || keys.afterwards().stream()
                        .filter(key -> key.columns().contains(column.name()))
                        .allMatch(enforceable::contains);
    }
}
