package dev.plinth.schema;

import dev.plinth.schema.internal.DeclaredForeignKey;
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

    ForeignKeyReader(Table table, Reading reading) {
        this.table = table;
        this.reading = reading;
    }

    /** The foreign key, or empty where its target cannot be told. */
    Optional<DeclaredForeignKey> read(ForeignKeyClause clause) {
        List<Column<?>> columns = clause.columns();
        String name = clause.name().orElseGet(() -> defaultName(columns));
        String where =
                columns.size() == 1 ? reading.places().of(columns.get(0)) : Places.of(table, "foreign key", name);
        TableReader.checkKeyColumns(table, where, columns, reading);
        List<Column<?>> targets = targets(clause, where);
        if (targets.isEmpty() || columns.isEmpty()) {
            return Optional.empty();
        }
        if (fits(where, columns, targets)) {
            checkTypes(columns, targets);
            checkTargetIsKey(where, targets);
        }
        checkAction(where, "onDelete", clause.deleteAction(), columns);
        checkAction(where, "onUpdate", clause.updateAction(), columns);
        return Optional.of(new DeclaredForeignKey(
                where,
                table.getName(),
                name,
                TableReader.names(columns),
                targets.get(0).table().getName(),
                TableReader.names(targets),
                clause.deleteAction(),
                clause.updateAction()));
    }

    private String defaultName(List<Column<?>> columns) {
        return table.getName() + "_"
                + columns.stream().<String>map(Column::getName).collect(Collectors.joining("_")) + "_fkey";
    }

    private List<Column<?>> targets(ForeignKeyClause clause, String where) {
        List<Column<?>> targets = new ArrayList<>();
        for (Supplier<? extends Column<?>> target : clause.targets()) {
            Optional<Column<?>> column = ask(target);
            if (column.isEmpty()) {
                reading.errors()
                        .add(
                                where,
                                "references a column that does not exist yet: its lambda gives null. "
                                        + "Name the static field of the referenced table in it.");
                return List.of();
            }
            targets.add(column.get());
        }
        if (targets.isEmpty()) {
            reading.errors().add(where, "the foreign key references nothing. Add references(() -> OTHER.id).");
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
        Table target = targets.get(0).table();
        if (!reading.knows(target)) {
            reading.errors()
                    .add(
                            where,
                            "references %s, a table that is not in this database. Add it to tables(…) of %s."
                                    .formatted(reading.places().shortly(targets.get(0)), reading.databaseClass()));
            return false;
        }
        if (targets.stream().anyMatch(column -> !column.table().equals(target))) {
            reading.errors().add(where, "references columns of several tables. Reference one table.");
            return false;
        }
        if (columns.size() != targets.size()) {
            reading.errors()
                    .add(
                            where,
                            "%d columns reference %d. Name as many referenced columns as referencing ones."
                                    .formatted(columns.size(), targets.size()));
            return false;
        }
        return true;
    }

    private void checkTypes(List<Column<?>> columns, List<Column<?>> targets) {
        for (int i = 0; i < columns.size(); i++) {
            Column<?> column = columns.get(i);
            Column<?> target = targets.get(i);
            if (!column.type().references(target.type())) {
                reading.errors()
                        .add(
                                reading.places().of(column),
                                "references %s of type %s, but is %s. Declare it with %s."
                                        .formatted(
                                                reading.places().shortly(target),
                                                target.type().describe(),
                                                column.type().describe(),
                                                target.type().call(column.getName())));
            }
        }
    }

    private void checkTargetIsKey(String where, List<Column<?>> targets) {
        Table target = targets.get(0).table();
        Set<Column<?>> referenced = Set.copyOf(targets);
        boolean key = Stream.concat(
                        target.primaryKeys().stream(),
                        target.uniqueClauses().stream().map(UniqueClause::columns))
                .anyMatch(columns ->
                        columns.size() == targets.size() && Set.copyOf(columns).equals(referenced));
        if (!key) {
            reading.errors()
                    .add(
                            where,
                            "references %s, which is neither the primary key nor unique. Declare it unique()."
                                    .formatted(targets.stream()
                                            .map(reading.places()::shortly)
                                            .collect(Collectors.joining(", "))));
        }
    }

    private void checkAction(String where, String when, ReferentialAction action, List<Column<?>> columns) {
        for (Column<?> column : columns) {
            if (action == ReferentialAction.SET_NULL && !column.isNullable()) {
                reading.errors()
                        .add(
                                where,
                                "%s(SET_NULL) needs a column that admits null. Add nullable() to %s, or choose another action."
                                        .formatted(when, reading.places().shortly(column)));
            }
            if (action == ReferentialAction.SET_DEFAULT
                    && !column.isNullable()
                    && column.defaultExpression().isEmpty()) {
                reading.errors()
                        .add(
                                where,
                                "%s(SET_DEFAULT) needs a default. Add defaultTo(…) to %s, or choose another action."
                                        .formatted(when, reading.places().shortly(column)));
            }
        }
    }
}
