package dev.plinth.postgres;

import dev.plinth.model.Column;
import dev.plinth.model.Id;
import dev.plinth.model.MemberId;
import dev.plinth.model.Table;
import dev.plinth.plan.Direction;
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
import dev.plinth.render.Identifiers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code ALTER TABLE … ALTER COLUMN}, and what must give way to it meanwhile. */
final class ColumnAlteration {
    private final Table table;
    private final Column before;
    private final Column after;
    private final PlanContext context;
    private final TypeChange type;
    private final MemberId id;
    private final String column;

    private final List<String> statements = new ArrayList<>();
    private final List<Hazard> hazards = new ArrayList<>();

    ColumnAlteration(TableChange change, Column before, Column after, PlanContext context) {
        table = change.after();
        this.before = before;
        this.after = after;
        this.context = context;
        type = new TypeChange(before.type(), after.type());
        id = table.id(after);
        column = PostgresObjects.IDENTIFIERS.quote(after.name());
    }

    /** The operation; empty if only checks of the column differ. */
    Optional<Operation> operation() {
        boolean retyped = !before.type().equals(after.type());
        boolean identityGoes = before.identity() && !after.identity();
        if (identityGoes) {
            alter("DROP IDENTITY");
        }
        if (retyped) {
            retype();
        } else if (!before.defaultValue().equals(after.defaultValue())) {
            setDefault();
        }
        if (after.identity() && !before.identity()) {
            number();
        } else if (after.identity() && after.always() != before.always()) {
            alter("SET GENERATED " + PostgresTableSupport.numbering(after));
        }
        if (before.nullable() != after.nullable()) {
            require();
        }
        if (!before.comment().equals(after.comment())) {
            statements.add(
                    TableAlteration.comment("COLUMN " + TableAlteration.name(table) + "." + column, after.comment()));
        }
        return statements.isEmpty()
                ? Optional.empty()
                : Optional.of(new Operation(
                        new NodeId(id, Phase.ALTER),
                        statements,
                        List.of(effect(table.uses(after), Set.of())),
                        List.of(effect(Set.of(), old())),
                        hazards));
    }

    private void alter(String action) {
        statements.add(TableAlteration.alter(table, "ALTER COLUMN " + column + " " + action));
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
            hazards.add(new Hazard(HazardKind.REWRITES_ROWS, table.id()));
        }
    }

    /** The values in the new type. An undo gets those back that the migration made of them. */
    private Optional<String> using() {
        TypeChange.Values values = type.values();
        if (values == TypeChange.Values.UNKNOWN && context.direction() == Direction.FORWARD) {
            Hazards.castUnknown(table, before, after, context);
        }
        if (values != TypeChange.Values.KEPT) {
            hazards.add(new Hazard(HazardKind.MAY_NOT_FIT, id));
        }
        if (type.mergesKeys()) {
            hazards.add(new Hazard(HazardKind.MERGES_KEYS, id));
        }
        if (values == TypeChange.Values.CHECKED && type.length().isPresent()) {
            refuseLonger(type.length().getAsInt());
        }
        return type.using(column);
    }

    /** A cast would shorten what is too long, and the server itself cuts off blanks. */
    private void refuseLonger(int length) {
        String name = PostgresObjects.IDENTIFIERS.quote(context.freeName("plinth_fits_"));
        statements.add(TableAlteration.alter(
                table, "ADD CONSTRAINT %s CHECK (char_length(%s::text) <= %d)".formatted(name, column, length)));
        statements.add(TableAlteration.alter(table, "DROP CONSTRAINT " + name));
    }

    private void setDefault() {
        alter(after.defaultValue().map(value -> "SET DEFAULT " + value.text()).orElse("DROP DEFAULT"));
    }

    /** The numbers go on after the greatest that is there. */
    private void number() {
        alter("ADD GENERATED " + PostgresTableSupport.numbering(after) + " AS IDENTITY");
        statements.add("SELECT setval(pg_get_serial_sequence(%s, %s), coalesce(max(%s), 0) + 1, FALSE) FROM %s"
                .formatted(
                        Identifiers.literal(TableAlteration.name(table)),
                        Identifiers.literal(after.name()),
                        column,
                        TableAlteration.name(table)));
    }

    private void require() {
        alter(after.nullable() ? "DROP NOT NULL" : "SET NOT NULL");
        if (!after.nullable()) {
            hazards.add(new Hazard(HazardKind.MAY_HOLD_NULL, id));
        }
    }
}
