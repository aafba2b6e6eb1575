package dev.plinth.postgres;

import dev.plinth.diff.Difference;
import dev.plinth.diff.Difference.AttributeChanged;
import dev.plinth.diff.Difference.MemberAdded;
import dev.plinth.diff.Difference.MemberAltered;
import dev.plinth.diff.Difference.MemberDropped;
import dev.plinth.model.Check;
import dev.plinth.model.Column;
import dev.plinth.model.Id;
import dev.plinth.model.Key;
import dev.plinth.model.Member;
import dev.plinth.model.MemberId;
import dev.plinth.model.Table;
import dev.plinth.plan.Effect;
import dev.plinth.plan.Hazard;
import dev.plinth.plan.Hazards;
import dev.plinth.plan.Locks;
import dev.plinth.plan.NodeId;
import dev.plinth.plan.Operation;
import dev.plinth.plan.Phase;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.TableChange;
import dev.plinth.plan.Taker;
import dev.plinth.render.Identifiers;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code ALTER TABLE} for keys, checks, columns and the comment of a table that stays. */
final class TableAlteration {
    private final TableChange change;
    private final PlanContext context;

    TableAlteration(TableChange change, PlanContext context) {
        this.change = change;
        this.context = context;
    }

    /** The operations of a difference, unless it is a column that comes or goes. */
    Stream<Operation> operations(Difference difference) {
        if (difference instanceof MemberDropped dropped) {
            return Stream.of(drop(dropped.member()));
        }
        if (difference instanceof MemberAdded added) {
            return Stream.of(add(added.member(), hazards(added.member())));
        }
        if (difference instanceof MemberAltered altered) {
            return altered.before() instanceof Column before && altered.after() instanceof Column after
                    ? column(before, after)
                    : Stream.of(drop(altered.before()), add(altered.after(), hazards(altered.after())));
        }
        return comment((AttributeChanged) difference);
    }

    private Operation drop(Member constraint) {
        Table table = change.before();
        return Operation.drop(
                new NodeId(table.id(constraint), Phase.DROP),
                List.of(alter(table, "DROP CONSTRAINT " + PostgresObjects.IDENTIFIERS.quote(constraint.name()))),
                List.of(effect(table, constraint)),
                List.of());
    }

    private Operation add(Member constraint, List<Hazard> hazards) {
        Table table = change.after();
        return Operation.creation(
                new NodeId(table.id(constraint), Phase.ALTER),
                List.of(alter(table, "ADD " + sql(constraint))),
                List.of(effect(table, constraint)),
                hazards);
    }

    private List<Hazard> hazards(Member constraint) {
        return List.of(Hazards.constraint(change.after(), constraint));
    }

    private static String sql(Member constraint) {
        return constraint instanceof Key key
                ? PostgresObjects.CONSTRAINTS.key(key)
                : PostgresObjects.CONSTRAINTS.check((Check) constraint);
    }

    /** The check of a column is no member of the table. */
    private Effect effect(Table table, Member constraint) {
        if (table.members().contains(constraint)) {
            return context.effect(table, constraint);
        }
        MemberId id = table.id(constraint);
        Set<Id> needs = new HashSet<>(table.uses(constraint));
        needs.add(table.id());
        return new Effect(
                Optional.of(id),
                Set.of(),
                needs,
                table.uses(constraint),
                Set.of(table.id()),
                List.of(NameSpaces.constraint(table.name(), constraint.name(), new Taker(id))),
                new Locks(1, 1));
    }

    private Stream<Operation> column(Column before, Column after) {
        Stream<Operation> gone = before.checks().stream()
                .filter(check -> !after.checks().contains(check))
                .map(this::drop);
        Stream<Operation> come = after.checks().stream()
                .filter(check -> !before.checks().contains(check))
                .map(check -> add(
                        check, Hazards.narrowed(before, after, change.after().id(after))));
        return Stream.of(gone, new ColumnAlteration(change, before, after, context).operation().stream(), come)
                .flatMap(operations -> operations);
    }

    private Stream<Operation> comment(AttributeChanged changed) {
        if (!changed.attribute().equals("comment")) {
            throw new IllegalStateException("A table of PostgreSQL has no " + changed.attribute());
        }
        Table table = change.after();
        return Stream.of(Operation.alteration(
                new NodeId(table.id(), Phase.ALTER),
                List.of(comment("TABLE", name(table), table.comment())),
                List.of()));
    }

    /** {@code COMMENT ON}; without a comment, that there is none any more. */
    static String comment(String kind, String name, Optional<String> comment) {
        return "COMMENT ON %s %s IS %s"
                .formatted(kind, name, comment.map(Identifiers::literal).orElse("NULL"));
    }

    static String name(Table table) {
        return PostgresObjects.NAMES.of(table.name());
    }

    static String alter(Table table, String action) {
        return "ALTER TABLE " + name(table) + " " + action;
    }
}
