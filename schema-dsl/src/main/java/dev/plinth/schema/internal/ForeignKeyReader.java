package dev.plinth.schema.internal;

import dev.plinth.problem.Problems;
import dev.plinth.schema.Column;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.ReferentialAction;
import dev.plinth.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the foreign keys of a table: asks for their targets and checks that both sides fit. */
final class ForeignKeyReader {
    private final Table table;
    private final Reading reading;
    private final Places places;
    private final Problems problems;

    ForeignKeyReader(Table table, Reading reading) {
        this.table = table;
        this.reading = reading;
        places = reading.places();
        problems = reading.problems();
    }

    /** The foreign key, or empty where its target cannot be told. */
    Optional<Nameable<DeclaredForeignKey>> read(ForeignKeyState key) {
        List<Column<?>> columns = key.columns();
        List<String> names = TableReader.names(columns);
        String where =
                columns.size() == 1 ? places.of(columns.get(0)) : Places.of(table, "foreign key", key.name(), names);
        KeyReader.checkColumns(table, where, columns, reading);
        List<Column<?>> targets = targets(key, where);
        if (targets.isEmpty() || columns.isEmpty()) {
            return Optional.empty();
        }
        if (fits(where, columns, targets)) {
            checkTypes(columns, targets);
            checkTargetIsKey(where, targets);
        }
        checkAction(where, "onDelete", key.actions().onDelete(), columns);
        checkAction(where, "onUpdate", key.actions().onUpdate(), columns);
        Origin origin = Origin.of(key.origin(), where, key.name().orElse(""), problems);
        return Optional.of(new Nameable<>(
                NamedKind.FOREIGN_KEY,
                where,
                key.name(),
                names,
                Set.of(Dialect.values()),
                name -> new DeclaredForeignKey(
                        where,
                        TableState.of(table).name(),
                        name,
                        origin,
                        names,
                        TableState.of(targets.get(0)).name(),
                        TableReader.names(targets),
                        key.actions().onDelete(),
                        key.actions().onUpdate())));
    }

    private List<Column<?>> targets(ForeignKeyState key, String where) {
        List<Column<?>> targets = new ArrayList<>();
        for (Supplier<? extends Column<?>> target : key.targets()) {
            Optional<Column<?>> column = ask(target);
            if (column.isEmpty()) {
                problems.add(
                        "reference-null",
                        where,
                        "It references a column that does not exist yet: its lambda returns null.",
                        "Use the static field of the referenced table in the lambda.");
                return List.of();
            }
            targets.add(column.get());
        }
        if (targets.isEmpty()) {
            problems.add(
                    "reference-missing",
                    where,
                    "The foreign key references nothing.",
                    "Add references(() -> OTHER.id).");
        }
        return targets;
    }

    private static Optional<Column<?>> ask(Supplier<? extends Column<?>> target) {
        try {
            return Optional.ofNullable(target.get());
        } catch (NullPointerException absent) {
            return Optional.empty();
        }
    }

    private boolean fits(String where, List<Column<?>> columns, List<Column<?>> targets) {
        Table target = TableState.of(targets.get(0)).owner();
        if (!reading.knows(target)) {
            problems.add(
                    "unknown-table",
                    where,
                    "It references %s, whose table is not in this database.".formatted(places.shortly(targets.get(0))),
                    "Add the table to tables(…) of %s.".formatted(reading.databaseClass()));
            return false;
        }
        if (targets.stream().anyMatch(column -> !TableState.of(column).owner().equals(target))) {
            problems.add(
                    "reference-several-tables",
                    where,
                    "It references columns of several tables.",
                    "Reference columns of one table.");
            return false;
        }
        if (columns.size() != targets.size()) {
            problems.add(
                    "reference-column-count",
                    where,
                    "It has %d columns, but references %d.".formatted(columns.size(), targets.size()),
                    "Reference as many columns as it has.");
            return false;
        }
        return true;
    }

    private void checkTypes(List<Column<?>> columns, List<Column<?>> targets) {
        for (int i = 0; i < columns.size(); i++) {
            Column<?> column = columns.get(i);
            Type<?> type = ColumnState.of(column).type();
            Type<?> target = ColumnState.of(targets.get(i)).type();
            if (!type.references(target)) {
                problems.add(
                        "foreign-key-type",
                        places.of(column),
                        "It is %s, but references %s, which is %s."
                                .formatted(type.describe(), places.shortly(targets.get(i)), target.describe()),
                        "Declare it with %s.".formatted(target.call(column.getName())));
            }
        }
    }

    private void checkTargetIsKey(String where, List<Column<?>> targets) {
        TableState target = TableState.of(targets.get(0));
        Set<Column<?>> referenced = Set.copyOf(targets);
        boolean key = Stream.concat(
                        target.primaryKeys().stream(), target.uniques().stream().map(UniqueState::columns))
                .anyMatch(columns ->
                        columns.size() == targets.size() && Set.copyOf(columns).equals(referenced));
        if (!key) {
            problems.add(
                    "reference-not-unique",
                    where,
                    "It references %s, which is neither the primary key nor unique."
                            .formatted(targets.stream().map(places::shortly).collect(Collectors.joining(", "))),
                    "Declare a unique constraint over what it references.");
        }
    }

    private void checkAction(String where, String when, ReferentialAction action, List<Column<?>> columns) {
        for (Column<?> column : columns) {
            ColumnState<?> state = ColumnState.of(column);
            if (action == ReferentialAction.SET_NULL && !state.isNullable()) {
                problems.add(
                        "set-null-not-null",
                        where,
                        "%s(SET_NULL) needs a nullable column.".formatted(when),
                        "Add nullable() to %s, or choose another action.".formatted(places.shortly(column)));
            }
            if (action == ReferentialAction.SET_DEFAULT
                    && !state.isNullable()
                    && state.defaultExpression().isEmpty()) {
                problems.add(
                        "set-default-no-default",
                        where,
                        "%s(SET_DEFAULT) needs a default.".formatted(when),
                        "Add defaultTo(…) to %s, or choose another action.".formatted(places.shortly(column)));
            }
        }
    }
}
