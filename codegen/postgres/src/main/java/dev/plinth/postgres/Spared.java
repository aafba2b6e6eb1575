package dev.plinth.postgres;

import dev.plinth.model.Index;
import dev.plinth.model.Key;
import dev.plinth.model.Table;
import dev.plinth.plan.Chain;
import dev.plinth.plan.Effect;
import dev.plinth.plan.Execution;
import dev.plinth.plan.Hazard;
import dev.plinth.plan.HazardKind;
import dev.plinth.plan.NodeId;
import dev.plinth.plan.Operation;
import dev.plinth.plan.Phase;
import dev.plinth.plan.PlanContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Changes of a table that must not be locked for long, cut into parts that do not.
 *
 * @param context the whole plan
 */
record Spared(PlanContext context) {
    private static final Set<String> OF_CONSTRAINTS = Set.of("DEFERRABLE", "INITIALLY DEFERRED", "INITIALLY IMMEDIATE");

    /**
     * Adds a constraint that rows must meet, and checks them afterwards, which takes long.
     *
     * @param adding what adds it at once: {@code ALTER TABLE … ADD …}, then its comment
     * @param table the table, as it is written in SQL
     * @param name the constraint, as it is written in SQL
     */
    static List<Operation> validatedLater(Operation adding, String table, String name) {
        List<String> statements = new ArrayList<>(adding.sql());
        if (statements.get(0).endsWith(" NOT VALID")) {
            return List.of(adding);
        }
        statements.set(0, statements.get(0) + " NOT VALID");
        return new Chain(adding.id(), adding.creates().get(0), adding.drops())
                .then(Execution.TOGETHER, statements, List.of())
                .then(
                        Execution.LONG,
                        List.of("ALTER TABLE %s VALIDATE CONSTRAINT %s".formatted(table, name)),
                        adding.hazards())
                .operations();
    }

    /** Adds a key, whose index is built before. */
    List<Operation> key(Table table, Key key, Operation adding) {
        if (!OF_CONSTRAINTS.containsAll(key.options())) {
            return List.of(adding);
        }
        String name = PostgresObjects.IDENTIFIERS.quote(key.name());
        String definition = "%s USING INDEX %s%s"
                .formatted(
                        key.primary() ? "PRIMARY KEY" : "UNIQUE",
                        name,
                        String.join(
                                "",
                                key.options().stream()
                                        .map(option -> " " + option)
                                        .toList()));
        List<String> statements = new ArrayList<>(adding.sql());
        statements.set(
                0,
                TableAlteration.alter(table, "ADD " + PostgresObjects.CONSTRAINTS.constraint(key.name(), definition)));
        return new Chain(adding.id(), adding.creates().get(0), adding.drops())
                .then(Execution.ALONE, indexes().build(table, key), adding.hazards())
                .then(Execution.TOGETHER, statements, List.of())
                .operations();
    }

    /** Creates an index. */
    List<Operation> index(Index index, Operation creating) {
        List<String> comment = creating.sql().subList(1, creating.sql().size());
        return new Chain(creating.id(), creating.creates().get(0), creating.drops())
                .then(Execution.ALONE, indexes().build(index), creating.hazards())
                .then(Execution.TOGETHER, comment, List.of())
                .operations();
    }

    /**
     * Replaces an index: the new one is built before the old one goes, if nothing else in the plan comes between the two.
     *
     * @param usual what drops the old one, and what creates the new one
     */
    List<Operation> index(Index before, Index after, List<Operation> usual) {
        Operation creating = usual.get(1);
        if (before.equals(after) || context.alteration(Table.id(after.table())).isPresent()) {
            List<Operation> operations = new ArrayList<>(List.of(dropped(before, usual.get(0))));
            operations.addAll(index(after, creating));
            return operations;
        }
        String meanwhile = context.freeName("plinth_new_");
        Effect created = context.effect(after);
        Index other = after.named(after.name().sibling(meanwhile));
        List<String> taking = new ArrayList<>(List.of(
                "DROP INDEX " + PostgresObjects.NAMES.of(before.name()),
                PostgresObjects.rename(
                        "INDEX",
                        PostgresObjects.NAMES.of(other.name()),
                        after.name().name())));
        taking.addAll(creating.sql().subList(1, creating.sql().size()));
        List<Operation> operations = new Chain(new NodeId(after.id(), Phase.ALTER), created, List.of())
                .then(Execution.ALONE, indexes().build(other), creating.hazards())
                .then(Execution.TOGETHER, taking, List.of())
                .operations();
        Operation swapping = operations.get(1);
        return List.of(
                operations.get(0),
                new Operation(
                        swapping.id(),
                        swapping.sql(),
                        swapping.creates(),
                        List.of(context.effect(before)),
                        swapping.hazards()));
    }

    /** That all rows of a table are written while nobody else can use it. */
    static Hazard rewriting(Table table, PlanContext context) {
        return new Hazard(context.spares(table.id()) ? HazardKind.LOCKS_LONG : HazardKind.REWRITES_ROWS, table.id());
    }

    /** Drops an index. */
    static Operation dropped(Index index, Operation dropping) {
        return new Operation(
                dropping.id(),
                ConcurrentIndex.drop(index.name()),
                dropping.creates(),
                dropping.drops(),
                dropping.hazards(),
                Execution.ALONE,
                Set.of());
    }

    private ConcurrentIndex indexes() {
        return new ConcurrentIndex(PostgresScripts.lockTimeout(context));
    }
}
