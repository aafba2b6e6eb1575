package dev.plinth.schema.internal;

import dev.plinth.problem.Problems;
import dev.plinth.schema.Table;
import dev.plinth.schema.TriggerEvent;
import dev.plinth.schema.TriggerRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
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
    private final Problems problems;
    private final ExpressionReader expressions;

    TriggerReader(Table table, Reading reading) {
        this.table = table;
        this.reading = reading;
        problems = reading.problems();
        expressions = new ExpressionReader(table, reading);
    }

    DeclaredTrigger read(TriggerState trigger) {
        String where = Places.of(table, "trigger", trigger.name());
        reading.checkDialects(where, trigger.dialects());
        if (trigger.events().isEmpty()) {
            problems.add("trigger-without-event", where, "It fires on nothing.", "Add after(INSERT) or the like.");
        }
        if (trigger.statements().isEmpty()) {
            problems.add("trigger-without-body", where, "It does nothing.", "Add run(row -> …).");
        }
        Set<String> tables = new TreeSet<>();
        Optional<Condition> condition = trigger.condition()
                .flatMap(asked ->
                        ask(where, "The condition", asked, part -> checkCondition(where, trigger, part, tables)));
        List<Query> statements = new ArrayList<>();
        trigger.statements()
                .forEach(asked -> ask(where, "The body", asked, part -> checkStatement(where, trigger, part, tables))
                        .ifPresent(statements::add));
        return new DeclaredTrigger(
                where,
                TableState.of(table).name(),
                trigger.name(),
                trigger.timing(),
                List.copyOf(trigger.events()),
                trigger.routine(),
                condition,
                List.copyOf(statements),
                Set.copyOf(tables),
                trigger.dialects());
    }

    private <Q extends QueryPart> Optional<Q> ask(
            String where, String what, BiFunction<TriggerRow, TriggerRow, ? extends Q> lambda, Consumer<Q> check) {
        var row = new ReadRow(RowReference.Version.NEW);
        var old = new ReadRow(RowReference.Version.OLD);
        Optional<Q> part = caught(where, what, () -> lambda.apply(row, old));
        checkRow(where, row);
        checkRow(where, old);
        part.ifPresent(check);
        return part;
    }

    /** A lambda that fails is a mistake of the declaration, to be reported with the others. */
    private <Q> Optional<Q> caught(String where, String what, Supplier<? extends Q> lambda) {
        try {
            Optional<Q> part = Optional.ofNullable(lambda.get());
            if (part.isEmpty()) {
                problems.add("lambda-null", where, what + " is null.", "Return a jOOQ expression or statement.");
            }
            return part;
        } catch (RuntimeException e) {
            problems.add("lambda-fails", where, "%s fails with %s.".formatted(what, e), "Correct its lambda.");
            return Optional.empty();
        }
    }

    private void checkRow(String where, ReadRow row) {
        String foreign = row.read().stream()
                .filter(column -> !TableState.of(column).owner().equals(table))
                .map(reading.places()::shortly)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!foreign.isEmpty()) {
            problems.add(
                    "row-without-column",
                    where,
                    "It reads %s from the row of %s, which has no such column.".formatted(foreign, Places.named(table)),
                    "Read a column of %s.".formatted(Places.named(table)));
        }
    }

    private void checkCondition(String where, TriggerState trigger, Condition condition, Set<String> tables) {
        Set<TriggerEvent> events = trigger.events();
        expressions.scan(where, "The condition", trigger.dialects(), condition).ifPresent(scan -> {
            if (scan.hasSubquery() || !scan.columns().isEmpty()) {
                problems.add(
                        "trigger-condition-reads-rows",
                        where,
                        "The condition reads more than the row.",
                        "Use row.get(…) and old.get(…), and put a query into the WHERE of the statement.");
            }
            if (scan.rows().contains(RowReference.Version.OLD) && events.contains(TriggerEvent.INSERT)) {
                problems.add(
                        "no-old-row",
                        where,
                        "The condition reads the old row, which an INSERT does not have.",
                        "Declare a separate trigger for INSERT.");
            }
            if (scan.rows().contains(RowReference.Version.NEW) && events.contains(TriggerEvent.DELETE)) {
                problems.add(
                        "no-new-row",
                        where,
                        "The condition reads the new row, which a DELETE does not have.",
                        "Declare a separate trigger for DELETE.");
            }
            addTables(where, scan, tables);
        });
    }

    private void checkStatement(String where, TriggerState trigger, Query statement, Set<String> tables) {
        if (!(statement instanceof Insert || statement instanceof Update || statement instanceof Delete)) {
            problems.add(
                    "trigger-statement-kind",
                    where,
                    "The body has a statement that is not an INSERT, UPDATE or DELETE.",
                    "Write it as one of them, without returning(…).");
            return;
        }
        expressions.scan(where, "The body", trigger.dialects(), statement).ifPresent(scan -> {
            addTables(where, scan, tables);
            new StatementRules(table, reading).check(where, scan);
        });
    }

    private void addTables(String where, ExpressionScan scan, Set<String> tables) {
        for (Table named : scan.tables()) {
            tables.add(TableState.of(named).name());
            if (!reading.knows(named)) {
                problems.add(
                        "unknown-table",
                        where,
                        "It names %s, a table that is not in this database.".formatted(Places.named(named)),
                        "Add it to tables(…) of %s.".formatted(reading.databaseClass()));
            }
        }
    }
}
