package dev.plinth.postgres;

import dev.plinth.model.Check;
import dev.plinth.model.Column;
import dev.plinth.model.Id;
import dev.plinth.model.MemberId;
import dev.plinth.model.Table;
import dev.plinth.plan.Direction;
import dev.plinth.plan.Effect;
import dev.plinth.plan.Hazard;
import dev.plinth.plan.HazardKind;
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

    /** The checks that stay and name the column. */
    private final List<Check> checks;

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
        checks = checksOf(change, id);
    }

    /** The checks of a table that stay as they are, and name a column. */
    static List<Check> checksOf(TableChange change, MemberId column) {
        Set<Check> old = new HashSet<>(change.before().allChecks().toList());
        return change.after()
                .allChecks()
                .filter(check ->
                        old.contains(check) && check.expression().uses().contains(column))
                .toList();
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
        }
        if (before.nullable() != after.nullable()) {
            require();
        }
        if (!before.comment().equals(after.comment())) {
            statements.add(
                    TableAlteration.comment("COLUMN", TableAlteration.name(table) + "." + column, after.comment()));
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

    /** The server keeps a default as it was read with the old type, so it is given again. */
    private void retype() {
        boolean goes = !type.isSimple() || after.defaultValue().isEmpty();
        if (goes && before.defaultValue().isPresent()) {
            alter("DROP DEFAULT");
        }
        if (!type.isSimple()) {
            checks.forEach(check -> statements.add(TableAlteration.alter(
                    table, "DROP CONSTRAINT " + PostgresObjects.IDENTIFIERS.quote(check.name()))));
        }
        alter("TYPE " + after.type().text()
                + using().map(value -> " USING " + value).orElse(""));
        if (!type.isSimple()) {
            checks.forEach(check ->
                    statements.add(TableAlteration.alter(table, "ADD " + PostgresObjects.CONSTRAINTS.check(check))));
        }
        if (after.defaultValue().isPresent()) {
            setDefault();
        }
        if (type.rewrites()) {
            hazards.add(new Hazard(HazardKind.REWRITES_ROWS, table.id()));
        }
    }

    /** An undo does not need the values: what they were is lost anyway. */
    private Optional<String> using() {
        return switch (type.values()) {
            case KEPT -> type.using(column);
            case CHECKED -> {
                hazards.add(new Hazard(HazardKind.MAY_NOT_FIT, id));
                yield type.using(column);
            }
            case UNKNOWN -> {
                if (context.direction() == Direction.UNDO) {
                    hazards.add(new Hazard(
                            after.nullable() ? HazardKind.LOSES_OLD_VALUES : HazardKind.NEEDS_EMPTY_TABLE, id));
                } else {
                    context.problems()
                            .add(
                                    "cast-unknown",
                                    context.place(id),
                                    "the type changed from %s to %s, and only you know what becomes of the values."
                                            .formatted(
                                                    before.type().text(),
                                                    after.type().text()),
                                    "Take the change back, or write the migration by hand.");
                }
                yield Optional.of("NULL::" + after.type().text());
            }
        };
    }

    private void setDefault() {
        alter(after.defaultValue().map(value -> "SET DEFAULT " + value.text()).orElse("DROP DEFAULT"));
    }

    /** The numbers go on after the greatest that is there. */
    private void number() {
        alter("ADD GENERATED BY DEFAULT AS IDENTITY");
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
