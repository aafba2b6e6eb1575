package dev.plinth.sqlite;

import dev.plinth.lower.LoweringContext;
import dev.plinth.lower.RowNames;
import dev.plinth.lower.SqlWords;
import dev.plinth.model.Expression;
import dev.plinth.model.Fragment;
import dev.plinth.model.QName;
import dev.plinth.model.Trigger;
import dev.plinth.render.Identifiers;
import dev.plinth.schema.TriggerEvent;
import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredTrigger;
import dev.plinth.schema.internal.RowReference;
import dev.plinth.schema.internal.TriggerStep;
import dev.plinth.schema.internal.TriggerTiming;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Query;

/**
 * A declared trigger on one of its events.
 *
 * @param trigger the trigger
 * @param event the event
 * @param assignments what the triggers of its table set
 * @param context what lowering shares
 */
record TriggerOfEvent(DeclaredTrigger trigger, TriggerEvent event, Assignments assignments, LoweringContext context) {
    /** The trigger of several of one table, timing and event, in the order in which they fire. */
    static Trigger lower(List<TriggerOfEvent> together) {
        TriggerOfEvent first = together.get(0);
        return together.size() == 1
                ? first.trigger(first.name(), first.trigger.condition(), first.steps())
                : first.trigger(
                        first.sharedName(),
                        Optional.empty(),
                        together.stream()
                                .flatMap(each -> each.conditionalSteps().stream())
                                .toList());
    }

    private Trigger trigger(String name, Optional<Condition> condition, List<Expression> body) {
        condition.ifPresent(this::condition);
        Optional<Condition> guard = event == TriggerEvent.UPDATE ? assignments.guard() : Optional.empty();
        return new Trigger(
                name,
                QName.of(trigger.table()),
                trigger.timing().name(),
                List.of(event.name()),
                Stream.concat(condition.stream(), guard.stream())
                        .reduce(Condition::and)
                        .map(context.renderer(trigger.dialects())::expression),
                Optional.empty(),
                body);
    }

    private String name() {
        return trigger.events().size() == 1 ? trigger.name() : trigger.name() + "_" + lowerCase(event);
    }

    private String sharedName() {
        return trigger.table() + "_" + lowerCase(trigger.timing()) + "_" + lowerCase(event);
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private List<Expression> steps() {
        return ownSteps().map(this::step).toList();
    }

    /** What is set, a trigger of its own sets. */
    private Stream<TriggerStep> ownSteps() {
        return trigger.steps().stream().filter(step -> !(step instanceof TriggerStep.Set));
    }

    /** The steps, each with the condition, because the trigger has none. */
    private List<Expression> conditionalSteps() {
        return trigger.condition().map(this::stepsUnder).orElseGet(this::steps);
    }

    private List<Expression> stepsUnder(Condition condition) {
        Expression rendered = condition(condition);
        return ownSteps()
                .map(step -> step instanceof TriggerStep.Run run
                        ? statement(ConditionalStatement.of(run.statement(), condition))
                        : step(step).followedBy(new Fragment.Sql(" WHERE ")).followedBy(rendered))
                .toList();
    }

    private Expression condition(Condition condition) {
        Expression rendered = context.renderer(trigger.dialects()).expression(condition);
        refuseUnnumbered(rendered);
        refuseAssigned(rendered);
        return rendered;
    }

    /** What another trigger sets, PostgreSQL has set by then. */
    private void refuseAssigned(Expression expression) {
        for (String column : assignments.columns()) {
            if (RowReads.of(expression, RowReference.Version.NEW, column)) {
                refuse(
                        "sqlite-trigger-set",
                        "it reads %s from the new row, which a trigger sets, and SQLite can set it only after the change."
                                .formatted(column),
                        "Add only(POSTGRES), or read something else.");
            }
        }
    }

    private Expression step(TriggerStep step) {
        return step instanceof TriggerStep.Raise error
                ? Expression.of("SELECT RAISE(ABORT, %s)".formatted(Identifiers.literal(error.message())))
                : statement(((TriggerStep.Run) step).statement());
    }

    private Expression statement(Query statement) {
        Expression rendered = context.renderer(trigger.dialects()).statement(statement, absentRow());
        RowNames.check(trigger, rendered, context);
        List<String> words = SqlWords.of(rendered.text());
        if (words.contains("RETURNING")) {
            refuse(
                    "trigger-returning",
                    "a statement of the body has a RETURNING clause, which triggers cannot use.",
                    "Remove returning(…).");
        }
        if (words.get(0).equals("WITH")) {
            refuse(
                    "sqlite-trigger-with",
                    "SQLite has no WITH before a statement of a trigger.",
                    "Write a subquery, or add only(POSTGRES).");
        }
        if (Collections.indexOfSubList(words, List.of("DEFAULT", "VALUES")) >= 0) {
            refuse(
                    "sqlite-trigger-default-values",
                    "SQLite has no DEFAULT VALUES in a trigger.",
                    "Name a column, or add only(POSTGRES).");
        }
        refuseUnnumbered(rendered);
        refuseAssigned(rendered);
        return rendered;
    }

    /** Before an insert, SQLite has not numbered the row and shows -1. PostgreSQL shows the number. */
    private void refuseUnnumbered(Expression expression) {
        if (trigger.timing() != TriggerTiming.BEFORE || event != TriggerEvent.INSERT) {
            return;
        }
        context.table(trigger.table()).columns().stream()
                .filter(DeclaredColumn::identity)
                .map(DeclaredColumn::name)
                .filter(name -> RowReads.of(expression, RowReference.Version.NEW, name))
                .forEach(name -> refuse(
                        "sqlite-trigger-unnumbered",
                        "before an INSERT, SQLite has not given %s its number yet.".formatted(name),
                        "Use after(INSERT), or add only(POSTGRES)."));
    }

    /** The row that an event does not have; its columns read as null, as they do on PostgreSQL. */
    private Map<Object, Object> absentRow() {
        return switch (event) {
            case INSERT -> Map.of(RowReference.ABSENT, RowReference.Version.OLD);
            case DELETE -> Map.of(RowReference.ABSENT, RowReference.Version.NEW);
            case UPDATE -> Map.of();
        };
    }

    private void refuse(String code, String what, String remedy) {
        context.problems().add(code, trigger.where(), what, remedy);
    }
}
