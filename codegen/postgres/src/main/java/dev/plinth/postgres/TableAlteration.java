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
import dev.plinth.plan.HazardKind;
import dev.plinth.plan.Hazards;
import dev.plinth.plan.Locks;
import dev.plinth.plan.NodeId;
import dev.plinth.plan.Operation;
import dev.plinth.plan.Phase;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.TableChange;
import dev.plinth.plan.Taker;
import dev.plinth.render.Identifiers;
import dev.plinth.render.Labels;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
            return add(added.member(), hazards(added.member()));
        }
        if (difference instanceof MemberAltered altered) {
            return altered.before() instanceof Column before && altered.after() instanceof Column after
                    ? column(before, after)
                    : constraint(altered);
        }
        return comment((AttributeChanged) difference);
    }

    /** The operations of checks that stay and read a column whose type changes: meanwhile they are not there. */
    Stream<Operation> givingWay() {
        Set<Check> old = new HashSet<>(change.before().allChecks().toList());
        return Stream.concat(
                change.after().allChecks().filter(old::contains).flatMap(check -> {
                    Set<Id> retyped = check.expression().uses().stream()
                            .flatMap(id -> retyped(id).stream())
                            .collect(Collectors.toSet());
                    return retyped.isEmpty() ? Stream.of() : again(check, retyped);
                }),
                keysOfReplacedColumns());
    }

    private Stream<Operation> again(Member constraint, Set<Id> columns) {
        return Stream.concat(Stream.of(drop(constraint)), add(constraint, List.of()))
                .map(operation -> operation.alsoNeeding(columns));
    }

    /** A key goes with its column. */
    private Stream<Operation> keysOfReplacedColumns() {
        Set<Id> replaced = change.differences().stream()
                .filter(difference -> isReplaced(difference))
                .map(Difference::subject)
                .collect(Collectors.toSet());
        return change.after().keys().stream()
                .filter(change.before().keys()::contains)
                .filter(key -> change.after().uses(key).stream().anyMatch(replaced::contains))
                .flatMap(key -> again(key, Set.of()));
    }

    /** Whether a column gets another expression, which takes another column. */
    static boolean isReplaced(Difference difference) {
        return difference instanceof MemberAltered altered
                && altered.before() instanceof Column before
                && altered.after() instanceof Column after
                && isReplaced(before, after);
    }

    private static boolean isReplaced(Column before, Column after) {
        return !before.generated().equals(after.generated())
                && !(before.generated().filter(Column.Generated::stored).isPresent()
                        && after.generated().isEmpty());
    }

    /** What changes the type of a column that the server cannot read the check with meanwhile: the column, or its enum. */
    private Optional<Id> retyped(Id column) {
        Optional<Column> before = column(change.before(), column);
        Optional<Column> after = column(change.after(), column);
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        if (isReplaced(before.get(), after.get())) {
            return Optional.of(column);
        }
        if (!before.get().type().equals(after.get().type())) {
            return new TypeChange(before.get().type(), after.get().type()).isSimple()
                    ? Optional.empty()
                    : Optional.of(column);
        }
        return after.get().type().uses().stream()
                .filter(type -> LabelChange.isReplaced(type, context))
                .findFirst();
    }

    private static Optional<Column> column(Table table, Id id) {
        return id.object().equals(table.id()) ? table.column(id.ownName()) : Optional.empty();
    }

    private Stream<Operation> constraint(MemberAltered altered) {
        Member after = altered.after();
        return altered.attributes().stream()
                        .allMatch(attribute -> attribute.attribute().equals("comment"))
                ? Stream.of(Operation.alteration(
                        new NodeId(altered.subject(), Phase.ALTER),
                        List.of(commenting(change.after(), after)),
                        List.of()))
                : Stream.concat(Stream.of(drop(altered.before())), add(after, hazards(after)));
    }

    private Operation drop(Member constraint) {
        Table table = change.before();
        return Operation.drop(
                new NodeId(table.id(constraint), Phase.DROP),
                List.of(alter(table, "DROP CONSTRAINT " + PostgresObjects.IDENTIFIERS.quote(constraint.name()))),
                List.of(effect(table, constraint)),
                List.of());
    }

    /** A constraint that comes; where the table must not be locked for long, in several steps. */
    private Stream<Operation> add(Member constraint, List<Hazard> hazards) {
        Table table = change.after();
        Operation adding = adding(constraint, hazards);
        if (!context.spares(table.id())) {
            return Stream.of(adding);
        }
        return (constraint instanceof Key key
                        ? new Spared(context).key(table, key, adding)
                        : Spared.validatedLater(
                                adding, name(table), PostgresObjects.IDENTIFIERS.quote(constraint.name())))
                .stream();
    }

    private Operation adding(Member constraint, List<Hazard> hazards) {
        Table table = change.after();
        return Operation.creation(
                new NodeId(table.id(constraint), Phase.ALTER),
                Stream.concat(Stream.of(alter(table, "ADD " + sql(constraint))), comment(table, constraint))
                        .toList(),
                List.of(effect(table, constraint)),
                hazards);
    }

    private List<Hazard> hazards(Member constraint) {
        return Hazards.constraint(change, constraint);
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
        var labels = new TextLabels(change, before, after, context);
        Stream<Operation> come = after.checks().stream()
                .filter(check -> !before.checks().contains(check))
                .flatMap(check ->
                        labels
                                .in(add(check, narrowed(labels.relabelledChecks(), before, check))
                                        .toList())
                                .stream());
        return Stream.of(gone, new ColumnAlteration(change, before, after, context).operations(), come)
                .flatMap(operations -> operations);
    }

    /** The labels of an enum that is stored as text. */
    private List<Hazard> narrowed(List<Check> relabelled, Column before, Check after) {
        boolean isWider = relabelled.stream()
                .anyMatch(check -> Labels.isWithin(
                        check.expression().text(), after.expression().text()));
        return isWider
                ? List.of()
                : List.of(new Hazard(HazardKind.MAY_NOT_FIT, change.after().id(before)));
    }

    private Stream<Operation> comment(AttributeChanged changed) {
        if (!changed.attribute().equals("comment")) {
            throw new IllegalStateException("A table of PostgreSQL has no " + changed.attribute());
        }
        Table table = change.after();
        return Stream.of(Operation.alteration(
                new NodeId(table.id(), Phase.ALTER),
                List.of(comment("TABLE " + name(table), table.comment())),
                List.of()));
    }

    /** {@code COMMENT ON}; without a comment, that there is none any more. */
    static String comment(String subject, Optional<String> comment) {
        return "COMMENT ON %s IS %s"
                .formatted(subject, comment.map(Identifiers::literal).orElse("NULL"));
    }

    /** The comment of a key or a check, if it has one. */
    static Stream<String> comment(Table table, Member constraint) {
        return comment(constraint).isPresent() ? Stream.of(commenting(table, constraint)) : Stream.of();
    }

    private static String commenting(Table table, Member constraint) {
        return comment(
                "CONSTRAINT %s ON %s".formatted(PostgresObjects.IDENTIFIERS.quote(constraint.name()), name(table)),
                comment(constraint));
    }

    private static Optional<String> comment(Member constraint) {
        return constraint instanceof Key key ? key.comment() : ((Check) constraint).comment();
    }

    static String name(Table table) {
        return PostgresObjects.NAMES.of(table.name());
    }

    static String alter(Table table, String action) {
        return "ALTER TABLE " + name(table) + " " + action;
    }
}
