package dev.plinth.postgres;

import dev.plinth.lower.ExpressionRenderer;
import dev.plinth.lower.Lowering;
import dev.plinth.lower.LoweringContext;
import dev.plinth.lower.RowNames;
import dev.plinth.lower.SqlWords;
import dev.plinth.model.Expression;
import dev.plinth.model.Fragment;
import dev.plinth.model.QName;
import dev.plinth.model.Routine;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Trigger;
import dev.plinth.render.Identifiers;
import dev.plinth.schema.TriggerEvent;
import dev.plinth.schema.internal.DeclaredTrigger;
import dev.plinth.schema.internal.TriggerStep;
import dev.plinth.schema.internal.TriggerTiming;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Query;

/**
 * Lowers triggers: PostgreSQL keeps the body in a routine (manual, section 41.10, "Trigger Functions"). There the row that does
 * not exist, NEW in a delete and OLD in an insert, reads as null by itself.
 */
final class TriggerLowering implements Lowering<DeclaredTrigger> {
    /** A column wins over a variable of its name, such as {@code found} (manual, section 41.11.1). */
    private static final String COLUMNS_WIN = "#variable_conflict use_column";

    @Override
    public Class<DeclaredTrigger> kind() {
        return DeclaredTrigger.class;
    }

    @Override
    public List<SchemaObject> lower(DeclaredTrigger trigger, LoweringContext context) {
        if (!trigger.dialects().contains(context.dialect())) {
            return List.of();
        }
        QName table = QName.of(trigger.table());
        QName routine = table.sibling(trigger.routine());
        List<Expression> body = new ArrayList<>();
        body.add(Expression.of(COLUMNS_WIN));
        body.add(Expression.of("BEGIN"));
        trigger.steps().forEach(step -> body.add(step(trigger, step, context)));
        result(trigger).forEach(line -> body.add(Expression.of(line)));
        body.add(Expression.of("END"));
        return List.of(
                new Routine(routine, "trigger", "plpgsql", body),
                new Trigger(
                        trigger.name(),
                        table,
                        trigger.timing().name(),
                        trigger.events().stream().map(TriggerEvent::name).toList(),
                        trigger.condition().map(context.renderer(trigger.dialects())::expression),
                        Optional.of(routine),
                        List.of()));
    }

    @Override
    public String remedy(DeclaredTrigger trigger, SchemaObject object) {
        return object instanceof Routine ? "name the routine with routine(\"…\") on its trigger" : trigger.remedy();
    }

    private static Expression step(DeclaredTrigger trigger, TriggerStep step, LoweringContext context) {
        if (step instanceof TriggerStep.Run run) {
            return statement(trigger, run.statement(), context);
        }
        return step instanceof TriggerStep.Set set
                ? assignment(trigger, set, context)
                : error(((TriggerStep.Raise) step).message());
    }

    private static Expression assignment(DeclaredTrigger trigger, TriggerStep.Set set, LoweringContext context) {
        ExpressionRenderer renderer = context.renderer(trigger.dialects());
        return Expression.of("  ")
                .followedBy(renderer.expression(set.column()))
                .followedBy(new Fragment.Sql(" := "))
                .followedBy(renderer.expression(set.value()))
                .followedBy(new Fragment.Sql(";"));
    }

    /** Manual, section 41.9.1: the message is a text and not a format, so that a percent sign is one. */
    private static Expression error(String message) {
        return Expression.of("  RAISE EXCEPTION USING MESSAGE = %s;".formatted(Identifiers.literal(message)));
    }

    private static Expression statement(DeclaredTrigger trigger, Query statement, LoweringContext context) {
        Expression rendered = context.renderer(trigger.dialects()).statement(statement);
        RowNames.check(trigger, rendered, context);
        if (SqlWords.of(rendered.text()).contains("RETURNING")) {
            context.problems()
                    .add(
                            "trigger-returning",
                            trigger.where(),
                            "a statement of the body has a RETURNING clause, which triggers cannot use.",
                            "Remove returning(…).");
        }
        return rendered.followedBy(new Fragment.Sql(";"));
    }

    /** What the routine returns: before a change, the row to go on with; afterwards it does not matter. */
    private static List<String> result(DeclaredTrigger trigger) {
        if (trigger.timing() == TriggerTiming.AFTER) {
            return List.of("  RETURN NULL;");
        }
        if (!trigger.events().contains(TriggerEvent.DELETE)) {
            return List.of("  RETURN NEW;");
        }
        return trigger.events().size() == 1
                ? List.of("  RETURN OLD;")
                : List.of("  IF TG_OP = 'DELETE' THEN", "    RETURN OLD;", "  END IF;", "  RETURN NEW;");
    }
}
