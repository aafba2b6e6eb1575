package dev.plinth.postgres;

import dev.plinth.model.Column;
import dev.plinth.model.Id;
import dev.plinth.model.MemberId;
import dev.plinth.model.Table;
import dev.plinth.plan.Chain;
import dev.plinth.plan.Direction;
import dev.plinth.plan.Effect;
import dev.plinth.plan.Execution;
import dev.plinth.plan.Fill;
import dev.plinth.plan.Hazard;
import dev.plinth.plan.HazardKind;
import dev.plinth.plan.Hazards;
import dev.plinth.plan.Locks;
import dev.plinth.plan.Name;
import dev.plinth.plan.NodeId;
import dev.plinth.plan.Operation;
import dev.plinth.plan.Phase;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.TableChange;
import dev.plinth.render.Identifiers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code ALTER TABLE … ALTER COLUMN}, and what must give way to it meanwhile. */
final class ColumnAlteration {
    private final TableChange change;
    private final Table table;
    private final Column before;
    private final Column after;
    private final PlanContext context;
    private final TypeChange type;
    private final MemberId id;
    private final String column;

    private final List<String> statements = new ArrayList<>();
    private final List<Hazard> hazards = new ArrayList<>();
    private final Set<Id> read = new HashSet<>();

    ColumnAlteration(TableChange change, Column before, Column after, PlanContext context) {
        this.change = change;
        table = change.after();
        this.before = before;
        this.after = after;
        this.context = context;
        type = new TypeChange(before.type(), after.type());
        id = table.id(after);
        column = PostgresObjects.IDENTIFIERS.quote(after.name());
    }

    /** The operations; none if only checks of the column differ. */
    Stream<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        if (before.identity() && !after.identity()) {
            operations.add(unnumber());
        }
        boolean spared = context.spares(table.id()) && before.nullable() && !after.nullable();
        change(spared);
        if (spared || !statements.isEmpty()) {
            operations.addAll(spared ? spared() : List.of(altering()));
        }
        if (after.identity() && !before.identity()) {
            operations.add(number());
        }
        return operations.stream();
    }

    private Operation altering() {
        return new Operation(new NodeId(id, Phase.ALTER), statements, List.of(created()), dropped(), hazards);
    }

    private Effect created() {
        return effect(table.uses(after), Set.of());
    }

    private List<Effect> dropped() {
        return List.of(effect(Set.of(), old()), effect(Set.of(), read));
    }

    private List<Operation> spared() {
        Optional<Fill> fill = Fill.of(change, after, context);
        fill.ifPresent(value -> read.addAll(value.reads(change)));
        return new SparedColumn(table, after, fill.map(value -> value.value().text()), true, List.of(), context)
                .after(
                        new Chain(new NodeId(id, Phase.ALTER), created(), dropped())
                                .then(Execution.TOGETHER, statements, hazards),
                        Hazards.required(id, after, fill))
                .operations();
    }

    private void change(boolean spared) {
        if (!before.generated().equals(after.generated())) {
            alter("DROP EXPRESSION");
        }
        if (!before.type().equals(after.type())) {
            retype();
        } else if (!before.defaultValue().equals(after.defaultValue()) && !isGivenWithLabels()) {
            setDefault();
        }
        if (after.identity() && before.identity()) {
            renumber();
        }
        if (before.nullable() != after.nullable() && !spared) {
            require();
        }
        if (!before.comment().equals(after.comment())) {
            statements.add(
                    TableAlteration.comment("COLUMN " + TableAlteration.name(table) + "." + column, after.comment()));
        }
    }

    /** Where the labels of the type change, it gives the default again. */
    private boolean isGivenWithLabels() {
        return after.type().uses().stream().anyMatch(used -> LabelChange.isReplaced(used, context));
    }

    private void renumber() {
        if (after.always() != before.always()) {
            alter("SET GENERATED " + PostgresTableSupport.numbering(after));
        }
        statements.addAll(SequenceSupport.identityAlteration(
                SequenceSupport.of(table, before), SequenceSupport.of(table, after)));
    }

    /** Its sequence goes with the identity, so another one can take the name. It has followed the names of the table and the column. */
    private Operation unnumber() {
        return Operation.drop(
                new NodeId(id, Phase.DROP),
                List.of(altering("DROP IDENTITY")),
                List.of(numbered(id, PostgresTableSupport.sequence(table, before))),
                List.of());
    }

    /** The numbers go on after the greatest that is there. */
    private Operation number() {
        List<String> numbering = new ArrayList<>();
        numbering.add(altering("ADD GENERATED " + PostgresTableSupport.numbering(after) + " AS IDENTITY"
                + SequenceSupport.inColumn(after)));
        numbering.add("SELECT setval(pg_get_serial_sequence(%s, %s), coalesce(max(%s), 0) + 1, FALSE) FROM %s"
                .formatted(
                        Identifiers.literal(TableAlteration.name(table)),
                        Identifiers.literal(after.name()),
                        column,
                        TableAlteration.name(table)));
        after.numbers().flatMap(SequenceSupport::commenting).ifPresent(numbering::add);
        return Operation.creation(
                new NodeId(id, Phase.CREATE),
                numbering,
                List.of(numbered(
                        new MemberId(id.object(), MemberId.Kind.KEY, id.name() + " identity"),
                        PostgresTableSupport.sequence(table, after))),
                List.of());
    }

    private Effect numbered(MemberId subject, List<Name> names) {
        return new Effect(
                Optional.of(subject),
                Set.of(),
                Set.of(table.id(), id),
                Set.of(),
                Set.of(table.id()),
                names,
                new Locks(2, 2));
    }

    private String altering(String action) {
        return TableAlteration.alter(table, "ALTER COLUMN " + column + " " + action);
    }

    private void alter(String action) {
        statements.add(altering(action));
    }

    /** What only the old state of the column uses. */
    private Set<Id> old() {
        Set<Id> used = new HashSet<>(table.uses(before));
        used.removeAll(table.uses(after));
        return used;
    }

    private Effect effect(Set<Id> uses, Set<Id> holds) {
        Set<Id> needs = new HashSet<>(uses);
        needs.add(table.id());
        return new Effect(Optional.of(id), Set.of(), needs, holds, Set.of(table.id()), List.of(), new Locks(3, 0));
    }

    private void retype() {
        statements.addAll(new Retyping(table, before, after).statements(using(), type.isSimple()));
        if (type.rewrites()) {
            hazards.add(Spared.rewriting(table, context));
        }
    }

    /** The values in the new type. An undo gets those back that the migration made of them. */
    private Optional<String> using() {
        Optional<Fill> cast = Fill.ofCast(change, before, after, TypeChange::isMeant, context);
        if (cast.isPresent()) {
            read.addAll(cast.get().reads(change));
            return Optional.of("CAST(%s AS %s)"
                    .formatted(cast.get().value().text(), after.type().text()));
        }
        TypeChange.Values values = type.values();
        boolean unsaid = context.direction() == Direction.FORWARD
                || ServerCasts.isMissing(before.type().text(), after.type().text());
        if (values == TypeChange.Values.UNKNOWN && unsaid) {
            Hazards.castUnknown(table, before, after, context);
        }
        if (values != TypeChange.Values.KEPT) {
            hazards.add(new Hazard(HazardKind.MAY_NOT_FIT, id));
        }
        if (type.mergesKeys()) {
            hazards.add(new Hazard(HazardKind.MERGES_KEYS, id));
        }
        if (values == TypeChange.Values.CHECKED && type.length().isPresent()) {
            require("char_length(%s::text) <= %d"
                    .formatted(column, type.length().getAsInt()));
        }
        if (type.rounds()) {
            require("%s = trunc(%1$s)".formatted(column));
        }
        return type.using(column);
    }

    /** Refuses other values: a cast would shorten what is too long, even blanks only, and round a fraction. */
    private void require(String fits) {
        String name = PostgresObjects.IDENTIFIERS.quote(context.freeName("plinth_fits_"));
        statements.add(TableAlteration.alter(table, "ADD CONSTRAINT %s CHECK (%s)".formatted(name, fits)));
        statements.add(TableAlteration.alter(table, "DROP CONSTRAINT " + name));
    }

    private void setDefault() {
        alter(after.defaultValue().map(value -> "SET DEFAULT " + value.text()).orElse("DROP DEFAULT"));
    }

    private void require() {
        Optional<Fill> fill = after.nullable() ? Optional.empty() : Fill.of(change, after, context);
        fill.ifPresent(value -> {
            read.addAll(value.reads(change));
            statements.add("UPDATE %s\nSET %s = %s\nWHERE %2$s IS NULL"
                    .formatted(
                            TableAlteration.name(table), column, value.value().text()));
        });
        alter(after.nullable() ? "DROP NOT NULL" : "SET NOT NULL");
        hazards.addAll(Hazards.required(id, after, fill));
    }
}
