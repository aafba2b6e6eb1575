package dev.plinth.postgres;

import dev.plinth.model.ForeignKey;
import dev.plinth.model.Id;
import dev.plinth.model.Index;
import dev.plinth.model.ObjectId;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import dev.plinth.model.Trigger;
import dev.plinth.plan.Effect;
import dev.plinth.plan.Execution;
import dev.plinth.plan.Operation;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.ScriptRules;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lets a script give up if it does not get its locks soon. Who waits for a lock of a table makes everybody else wait behind it (manual,
 * section 13.3, "Explicit Locking").
 */
final class PostgresScripts implements ScriptRules {
    private static final Set<Class<? extends SchemaObject>> LOCKING =
            Set.of(Table.class, Index.class, ForeignKey.class, Trigger.class);

    @Override
    public int mostLocks() {
        return ServerLocks.MOST;
    }

    @Override
    public List<String> opening(List<Operation> operations, PlanContext context) {
        Duration timeout = context.rollout().lockTimeout();
        boolean waits = operations.stream()
                .anyMatch(operation -> operation.execution() == Execution.TOGETHER && locks(operation, context));
        return waits && !timeout.isZero() ? List.of("SET LOCAL lock_timeout = " + literal(timeout)) : List.of();
    }

    private static String literal(Duration timeout) {
        return timeout.toMillis() % 1000 == 0 ? "'" + timeout.toSeconds() + "s'" : "'" + timeout.toMillis() + "ms'";
    }

    /** Whether it locks a table that others may use already. */
    private static boolean locks(Operation operation, PlanContext context) {
        ObjectId subject = operation.id().subject().object();
        return LOCKING.contains(subject.kind())
                && Stream.concat(Stream.of(subject), named(operation, subject, context))
                        .anyMatch(id -> id.kind() == Table.class && !context.isCreated(id));
    }

    private static Stream<ObjectId> named(Operation operation, ObjectId subject, PlanContext context) {
        return Stream.concat(
                context.find(subject).flatMap(SchemaObject::belongsTo).stream(),
                operation.creates().stream()
                        .map(Effect::needs)
                        .flatMap(Set::stream)
                        .map(Id::object));
    }
}
