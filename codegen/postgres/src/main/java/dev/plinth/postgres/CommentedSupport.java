package dev.plinth.postgres;

import dev.plinth.model.SchemaObject;
import dev.plinth.plan.NodeId;
import dev.plinth.plan.Operation;
import dev.plinth.plan.Phase;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.ReplaceableSupport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The support of a kind of object that can have a comment.
 *
 * @param <O> the kind of object
 */
abstract class CommentedSupport<O extends SchemaObject> extends ReplaceableSupport<O> {
    /** The comment of an object. */
    protected abstract Optional<String> comment(O object);

    /** What {@code COMMENT ON} calls an object, for example {@code INDEX orders_note}. */
    protected abstract String subject(O object);

    /** The statements that create an object without its comment. */
    protected abstract List<String> creation(O object);

    /** The statements that make of an object another one, apart from its comment; empty if it must be dropped and created again. */
    protected abstract Optional<Operation> alteration(O before, O after, PlanContext context);

    @Override
    protected final List<String> create(O object) {
        List<String> statements = new ArrayList<>(creation(object));
        comment(object).ifPresent(comment -> statements.add(commenting(object)));
        return statements;
    }

    @Override
    protected final List<Operation> alter(O before, O after, PlanContext context) {
        Optional<Operation> alteration = before.equals(after) ? Optional.empty() : alteration(before, after, context);
        return alteration.map(List::of).orElseGet(() -> super.alter(before, after, context));
    }

    /** Statements and the new comment, if it differs. */
    protected final Operation altering(O before, O after, List<String> statements) {
        List<String> all = new ArrayList<>(statements);
        if (!comment(before).equals(comment(after))) {
            all.add(commenting(after));
        }
        return Operation.alteration(new NodeId(after.id(), Phase.ALTER), all, List.of());
    }

    private String commenting(O object) {
        return TableAlteration.comment(subject(object), comment(object));
    }
}
