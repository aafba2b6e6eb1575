package dev.plinth.schema;

import dev.plinth.schema.internal.DeclaredTrigger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Delete;
import org.jooq.Insert;
import org.jooq.Query;
import org.jooq.QueryPart;
import org.jooq.Update;

/** Reads the triggers of a table: asks for their conditions and statements and checks what they name. */
final class TriggerReader {
    private final Table table;
    private final Reading reading;

    TriggerReader(Table table, Reading reading) {
        this.table = table;
        this.reading = reading;
    }

    DeclaredTrigger read(TriggerClause clause) {
        String where = Places.of(table, "trigger", clause.name());
        reading.checkDialects(where, clause.dialects());
        if (clause.events().isEmpty()) {
            reading.errors().add(where, "it fires on nothing. Add after(INSERT) or the like.");
        }
        if (clause.statements().isEmpty()) {
            reading.errors().add(where, "it does nothing. Add run(row -> …).");
        }
        Set<String> tables = new TreeSet<>();
        Optional<Condition> condition = clause.condition()
                .flatMap(asked -> ask(
                        where,
                        "the condition",
                        rows -> asked.apply(rows.newRow(), rows.oldRow()),
                        part -> checkCondition(where, clause, part, tables)));
        List<Query> statements = new ArrayList<>();
        clause.statements()
                .forEach(asked -> ask(
                                where,
                                "the body",
                                rows -> asked.apply(rows.newRow(), rows.oldRow()),
                                part -> checkStatement(where, part, tables))
                        .ifPresent(statements::add));
        return new DeclaredTrigger(
                where,
                table.getName(),
                clause.name(),
                clause.timing(),
                List.copyOf(clause.events()),
                clause.routineName(),
                condition,
                List.copyOf(statements),
                Set.copyOf(tables),
                clause.dialects());
    }

    private record Rows(TriggerRow newRow, TriggerRow oldRow) {}

    private <Q extends QueryPart> Optional<Q> ask(
            String where,
            String what,
            java.util.function.Function<Rows, ? extends Q> lambda,
            java.util.function.Consumer<Q> check) {
        var rows = new Rows(new TriggerRow(RowReference.Version.NEW), new TriggerRow(RowReference.Version.OLD));
        Optional<Q> part = caught(where, what, () -> lambda.apply(rows));
        checkRows(where, rows.newRow());
        checkRows(where, rows.oldRow());
        part.ifPresent(check);
        return part;
    }

    /** A lambda that fails is a mistake of the declaration, to be reported with the others. */
    private <Q> Optional<Q> caught(String where, String what, Supplier<? extends Q> lambda) {
        try {
            Optional<Q> part = Optional.ofNullable(lambda.get());
            if (part.isEmpty()) {
                reading.errors().add(where, what + " is null. Return a jOOQ expression or statement.");
            }
            return part;
        } catch (RuntimeException e) {
            reading.errors().add(where, "%s fails with %s. Correct its lambda.".formatted(what, e));
            return Optional.empty();
        }
    }

    private void checkRows(String where, TriggerRow row) {
        String foreign = row.read().stream()
                .filter(column -> !column.table().equals(table))
                .map(reading.places()::shortly)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!foreign.isEmpty()) {
            reading.errors()
                    .add(
                            where,
                            "reads %s from the row of %s, which has no such column. Read a column of %s."
                                    .formatted(foreign, Places.of(table), Places.of(table)));
        }
    }

    private void checkCondition(String where, TriggerClause clause, Condition condition, Set<String> tables) {
        new ExpressionReader(table, reading)
                .scan(where, "the condition", condition)
                .ifPresent(scan -> {
                    if (scan.hasSubquery() || !scan.columns().isEmpty()) {
                        reading.errors()
                                .add(
                                        where,
                                        "the condition reads more than the row. Use row.get(…) and old.get(…), "
                                                + "and put a query into the WHERE of the statement.");
                    }
                    if (scan.rows().contains(RowReference.Version.OLD)
                            && clause.events().contains(TriggerEvent.INSERT)) {
                        reading.errors()
                                .add(
                                        where,
                                        "the condition reads the old row, which an INSERT has not. Declare a trigger of its own for INSERT.");
                    }
                    if (scan.rows().contains(RowReference.Version.NEW)
                            && clause.events().contains(TriggerEvent.DELETE)) {
                        reading.errors()
                                .add(
                                        where,
                                        "the condition reads the new row, which a DELETE has not. Declare a trigger of its own for DELETE.");
                    }
                    addTables(where, scan, tables);
                });
    }

    private void checkStatement(String where, Query statement, Set<String> tables) {
        if (!(statement instanceof Insert || statement instanceof Update || statement instanceof Delete)) {
            reading.errors()
                    .add(
                            where,
                            "the body holds a statement that is no INSERT, UPDATE or DELETE. Write it as one of them, without returning(…).");
            return;
        }
        new ExpressionReader(table, reading)
                .scan(where, "the body", statement)
                .ifPresent(scan -> addTables(where, scan, tables));
    }

    private void addTables(String where, ExpressionScan scan, Set<String> tables) {
        Set<Table> named = Collections.newSetFromMap(new IdentityHashMap<>());
        named.addAll(scan.tables());
        scan.columns().forEach(column -> named.add(column.table()));
        for (Table other : named) {
            tables.add(other.getName());
            if (!reading.knows(other)) {
                reading.errors()
                        .add(
                                where,
                                "names %s, a table that is not in this database. Add it to tables(…) of %s."
                                        .formatted(Places.of(other), reading.databaseClass()));
            }
        }
    }
}
