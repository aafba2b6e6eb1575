package dev.plinth.postgres;

import dev.plinth.model.EnumType;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Id;
import dev.plinth.model.Index;
import dev.plinth.model.ObjectId;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import dev.plinth.model.Trigger;
import dev.plinth.plan.Execution;
import dev.plinth.plan.Operation;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.ScriptRules;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lets a script give up if it does not get its locks soon. Who waits for a lock of a table makes everybody else wait behind it (manual,
 * section 13.3, "Explicit Locking").
 */
final class PostgresScripts implements ScriptRules {
    private static final String OUTSIDE_A_TRANSACTION =
            "Runs outside a transaction, so Flyway must not hold its lock in one: set flyway.postgresql.transactional.lock=false.";

    private static final Set<Class<? extends SchemaObject>> LOCKING =
            Set.of(EnumType.class, Table.class, Index.class, ForeignKey.class, Trigger.class);

    @Override
    public int mostLocks() {
        return ServerLocks.MOST;
    }

    /**
     * It would hang: Flyway reads its history in the transaction that holds its lock, and the server waits for the end of that. The lock has
     * the number 77,431,708,279,161 plus a hash of 32 bits (Flyway, {@code PostgreSQLAdvisoryLockTemplate}).
     */
    private static final String NOT_BESIDE_FLYWAY = """
            DO $plinth$
            BEGIN
              IF EXISTS (
                SELECT FROM pg_stat_activity JOIN pg_locks USING (pid)
                WHERE datname = current_database() AND state = 'idle in transaction' AND backend_xmin IS NOT NULL
                  AND locktype = 'advisory' AND classid IN (18027, 18028) AND objsubid = 1
              ) THEN
                RAISE EXCEPTION 'Flyway holds its lock in a transaction, which this script would wait for without end'
                  USING HINT = 'Set flyway.postgresql.transactional.lock=false, run flyway repair, and migrate again.';
              END IF;
            END
            $plinth$""";

    @Override
    public List<String> remarks(Execution execution) {
        return execution == Execution.ALONE ? List.of(OUTSIDE_A_TRANSACTION) : List.of();
    }

    @Override
    public List<String> opening(List<Operation> operations, PlanContext context) {
        if (operations.get(0).execution() == Execution.ALONE) {
            return List.of(NOT_BESIDE_FLYWAY);
        }
        boolean waits = operations.stream()
                .anyMatch(operation -> operation.execution() == Execution.TOGETHER && locks(operation, context));
        return waits
                ? lockTimeout(context).map("SET LOCAL lock_timeout = "::concat).stream()
                        .toList()
                : List.of();
    }

    /** How long a statement waits for a lock, as a literal; empty: as long as the server says. */
    static Optional<String> lockTimeout(PlanContext context) {
        Duration timeout = context.rollout().lockTimeout();
        String text = timeout.toMillis() % 1000 == 0 ? timeout.toSeconds() + "s" : timeout.toMillis() + "ms";
        return timeout.isZero() ? Optional.empty() : Optional.of("'" + text + "'");
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
                        .flatMap(effect -> Stream.concat(effect.needs().stream(), effect.along().stream()))
                        .map(Id::object));
    }
}
