package dev.plinth.schema.internal;

import dev.plinth.problem.Problems;
import dev.plinth.schema.Column;
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
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Delete;
import org.jooq.Field;
import org.jooq.Insert;
import org.jooq.Query;
import org.jooq.QueryPart;
import org.jooq.Update;

/** Reads the triggers of a table: asks for their conditions and statements and checks what they name. */
final class TriggerReader {
    private static final Set<Type<?>> DOCUMENTS = Set.of(ScalarType.JSON, ScalarType.JSONB);

    private final Table table;
    private final Reading reading;
    private final Problems problems;
    private final ExpressionReader expressions;
    private final PortabilityRules portability;

    TriggerReader(Table table, Reading reading) {
        this.table = table;
        this.reading = reading;
        problems = reading.problems();
        expressions = new ExpressionReader(table, reading);
        portability = new PortabilityRules(reading);
    }

    DeclaredTrigger read(TriggerState trigger) {
        String where = Places.of(table, "trigger", trigger.name());
        reading.checkDialects(where, trigger.dialects());
        if (trigger.events().isEmpty()) {
            problems.add("trigger-without-event", where, "It fires on nothing.", "Add after(INSERT) or the like.");
        }
        if (trigger.steps().isEmpty()) {
            problems.add("trigger-without-body", where, "It does nothing.", "Add run(row -> …) or raise(\"…\").");
        }
        Set<String> tables = new TreeSet<>();
        Optional<Condition> asked = trigger.condition()
                .flatMap(condition ->
                        ask(where, "The condition", condition, part -> checkCondition(where, trigger, part, tables)));
        List<TriggerStep> steps = new ArrayList<>();
        for (TriggerState.Step step : trigger.steps()) {
            step(where, trigger, step, tables).ifPresent(steps::add);
        }
        return new DeclaredTrigger(
                where,
                TableState.of(table).name(),
                trigger.name(),
                trigger.timing(),
                List.copyOf(trigger.events()),
                trigger.routine(),
                Stream.concat(changed(where, trigger).stream(), asked.stream()).reduce(Condition::and),
                List.copyOf(steps),
                Set.copyOf(tables),
                trigger.dialects());
    }

    private Optional<TriggerStep> step(String where, TriggerState trigger, TriggerState.Step step, Set<String> tables) {
        if (step instanceof TriggerState.Step.Run run) {
            return ask(where, "The body", run.statement(), part -> {})
                    .flatMap(statement -> checkStatement(where, trigger, statement, tables)
                            .map(access -> new TriggerStep.Run(statement, access)));
        }
        if (step instanceof TriggerState.Step.Set set) {
            return ask(
                            where,
                            "The value of " + set.column().getName(),
                            set.value(),
                            part -> checkValue(where, trigger, set, part, tables))
                    .map(value ->
                            new TriggerStep.Set(new RowReference<>(RowReference.Version.NEW, set.column()), value));
        }
        String message = ((TriggerState.Step.Raise) step).message();
        TextRules.checkText(where, "The message", message, problems);
        if (message.isBlank()) {
            problems.add("trigger-message-empty", where, "The message of its error is empty.", "Say what is wrong.");
        }
        return Optional.of(new TriggerStep.Raise(message));
    }

    private void checkValue(
            String where, TriggerState trigger, TriggerState.Step.Set set, Field<?> value, Set<String> tables) {
        var row = new ReadRow(RowReference.Version.NEW);
        row.get(set.column());
        checkRow(where, row);
        if (trigger.timing() != TriggerTiming.BEFORE || trigger.events().contains(TriggerEvent.DELETE)) {
            problems.add(
                    "trigger-set",
                    where,
                    "It sets %s, but does not fire before an INSERT or an UPDATE only."
                            .formatted(reading.places().shortly(set.column())),
                    "Use before(INSERT), before(UPDATE) or both.");
        }
        String what = "The value of " + set.column().getName();
        expressions.scan(where, what, trigger.dialects(), value).ifPresent(scan -> {
            if (scan.hasSubquery() || scan.hasAggregates() || !scan.columns().isEmpty()) {
                problems.add(
                        "trigger-value-reads-rows",
                        where,
                        what + " reads more than the row.",
                        "Use row.get(…) and old.get(…).");
            }
            portability.check(where, what, trigger.dialects(), typing -> typing.assignable(set.column(), value));
            addTables(where, scan, tables);
        });
    }

    /** The condition that the value of one of the named columns changes; empty if none is named. */
    private Optional<Condition> changed(String where, TriggerState trigger) {
        if (trigger.changed().isEmpty()) {
            return Optional.empty();
        }
        if (!trigger.events().equals(Set.of(TriggerEvent.UPDATE))) {
            problems.add(
                    "trigger-update-of",
                    where,
                    "It has updateOf(…), but fires on other events than UPDATE too.",
                    "Declare a separate trigger for UPDATE.");
        }
        for (Column<?> column : trigger.changed()) {
            if (DOCUMENTS.contains(ColumnState.of(column).type())) {
                problems.add(
                        "trigger-update-of-json",
                        where,
                        "It asks whether %s changes, but the dialects compare JSON in different ways."
                                .formatted(reading.places().shortly(column)),
                        "Leave it out, or compare what is in it with when(…).");
            }
        }
        var row = new ReadRow(RowReference.Version.NEW);
        var old = new ReadRow(RowReference.Version.OLD);
        Optional<Condition> condition = trigger.changed().stream()
                .map(column -> isChanged(column, row, old))
                .reduce(Condition::or);
        checkRow(where, row);
        return condition;
    }

    private static <T> Condition isChanged(Column<T> column, TriggerRow row, TriggerRow old) {
        return row.get(column).isDistinctFrom(old.get(column));
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
                    "It reads %s from the row of %s, but that table has no such column."
                            .formatted(foreign, Places.named(table)),
                    "Read a column of %s.".formatted(Places.named(table)));
        }
    }

    private void checkCondition(String where, TriggerState trigger, Condition condition, Set<String> tables) {
        Set<TriggerEvent> events = trigger.events();
        expressions.scan(where, "The condition", trigger.dialects(), condition).ifPresent(scan -> {
            if (scan.hasSubquery() || scan.hasAggregates() || !scan.columns().isEmpty()) {
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
            portability.check(where, "The condition", trigger.dialects(), typing -> typing.condition(condition));
            addTables(where, scan, tables);
        });
    }

    private Optional<StatementAccess> checkStatement(
            String where, TriggerState trigger, Query statement, Set<String> tables) {
        if (!(statement instanceof Insert || statement instanceof Update || statement instanceof Delete)) {
            problems.add(
                    "trigger-statement-kind",
                    where,
                    "The body has a statement that is not an INSERT, UPDATE or DELETE.",
                    "Write it as one of them, without returning(…).");
            return Optional.empty();
        }
        Optional<ExpressionScan> found = expressions.scan(where, "The body", trigger.dialects(), statement);
        found.ifPresent(scan -> {
            addTables(where, scan, tables);
            new StatementRules(table, reading).check(where, scan);
            if (trigger.dialects().stream().filter(reading::runsOn).count() > 1) {
                checkOwnTable(where, trigger.timing(), scan);
                portability.checkStatement(where, statement, scan);
            }
        });
        return found.map(scan -> StatementAccess.of(statement, scan));
    }

    /** The dialects fire for several rows in another order: PostgreSQL after the statement, SQLite after each row. */
    private void checkOwnTable(String where, TriggerTiming timing, ExpressionScan scan) {
        if (timing == TriggerTiming.BEFORE && scan.written().contains(table)) {
            problems.add(
                    "trigger-writes-own-table",
                    where,
                    "Before a change of %s, it changes %s itself.".formatted(Places.named(table), Places.named(table)),
                    "Fire on another table, or add only(…) and declare one trigger for each dialect.");
        }
        if (timing == TriggerTiming.AFTER && scan.tables().contains(table)) {
            problems.add(
                    "trigger-reads-own-table",
                    where,
                    "After a change of several rows of %s, the dialects see other rows of it: PostgreSQL fires after the last"
                                    .formatted(Places.named(table))
                            + " row, and SQLite after each.",
                    "Use row.get(…) and old.get(…), or add only(…) and declare one trigger for each dialect.");
        }
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
