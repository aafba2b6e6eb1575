package dev.plinth.sqlite;

import dev.plinth.lower.ExpressionRenderer;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Query;
import org.jooq.QueryPart;

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
        condition.ifPresent(this::check);
        Optional<Condition> guard = event == TriggerEvent.UPDATE ? assignments.guard() : Optional.empty();
        return new Trigger(
                name,
                QName.of(trigger.table()),
                trigger.timing().name(),
                List.of(event.name()),
                Stream.concat(condition.map(this::seen).stream(), guard.stream())
                        .reduce(Condition::and)
                        .map(renderer()::expression),
                Optional.empty(),
                body);
    }

    private ExpressionRenderer renderer() {
        return assignments.renderer(trigger);
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
        return steps(UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** The steps, each with the condition, because the trigger has none. */
    private List<Expression> conditionalSteps() {
        return context.unlessTooLong(
                        trigger, () -> trigger.condition().map(this::stepsUnder).orElseGet(this::steps))
                .orElse(List.of());
    }

    private List<Expression> stepsUnder(Condition condition) {
        Expression rendered = check(condition);
        return steps(
                query -> ConditionalStatement.of(query, seen(condition)),
                error -> error.followedBy(new Fragment.Sql(" WHERE ")).followedBy(rendered));
    }

    /** What is set, a trigger of its own sets. */
    private List<Expression> steps(UnaryOperator<Query> statement, UnaryOperator<Expression> error) {
        List<Expression> steps = new ArrayList<>();
        for (int i = 0; i < trigger.steps().size(); i++) {
            TriggerStep step = trigger.steps().get(i);
            if (step instanceof TriggerStep.Run run) {
                RowState row = firing().before(trigger, i);
                refuseOwnReads(run.statement(), row);
                steps.add(statement(statement.apply(run.statement()), row));
            } else if (step instanceof TriggerStep.Raise raise) {
                steps.add(error.apply(
                        Expression.of("SELECT RAISE(ABORT, %s)".formatted(Identifiers.literal(raise.message())))));
            }
        }
        return steps;
    }

    private Firing firing() {
        return assignments.firing(event);
    }

    /** The condition, which reads the row as the triggers before have left it. */
    private Condition seen(Condition condition) {
        Firing firing = firing();
        return firing.assigning().isEmpty() ? condition : firing.before(trigger).seen(condition);
    }

    private Expression check(Condition condition) {
        refuseOwnReads(condition, firing().before(trigger));
        Expression rendered = renderer().expression(seen(condition));
        refuseUnnumbered(rendered);
        return rendered;
    }

    /** What triggers set before is not in the new row, and what SQL of the user's own reads cannot be replaced. */
    private void refuseOwnReads(QueryPart part, RowState row) {
        List<String> set = row.values().keySet().stream().sorted().toList();
        if (set.isEmpty()) {
            return;
        }
        Expression rendered = renderer().expression(RowState.without(set, part));
        RowReads.of(rendered, RowReference.Version.NEW, set)
                .forEach(column -> refuse(
                        "sqlite-trigger-set",
                        "it reads %s from the new row in SQL of its own, but a trigger sets it, and SQLite can set it only after"
                                        .formatted(column)
                                + " the change.",
                        "Read it with row.get(…), or add only(POSTGRES)."));
    }

    private Expression statement(Query statement, RowState row) {
        Map<Object, Object> data = new HashMap<>(absentRow());
        data.putAll(row.data());
        Expression rendered = renderer().statement(statement, data);
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
