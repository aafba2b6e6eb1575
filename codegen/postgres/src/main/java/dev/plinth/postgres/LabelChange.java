package dev.plinth.postgres;

import dev.plinth.diff.Change;
import dev.plinth.model.Column;
import dev.plinth.model.EnumType;
import dev.plinth.model.Id;
import dev.plinth.model.MemberId;
import dev.plinth.model.SchemaObject;
import dev.plinth.plan.Effect;
import dev.plinth.plan.Execution;
import dev.plinth.plan.Hazard;
import dev.plinth.plan.HazardKind;
import dev.plinth.plan.Locks;
import dev.plinth.plan.NodeId;
import dev.plinth.plan.Operation;
import dev.plinth.plan.Phase;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.Relabelling;
import dev.plinth.plan.StayingTable;
import dev.plinth.render.Identifiers;
import dev.plinth.render.Labels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Other labels of an enum. The server can add one at any place. To remove one, or to change their order, takes another type, which all
 * columns get.
 *
 * @param before the type as it is
 * @param after the type as it will be
 * @param labels what a person says that becomes of labels
 */
record LabelChange(EnumType before, EnumType after, Relabelling labels) {
    static LabelChange of(Change.Alter alter, PlanContext context) {
        return of((EnumType) alter.before(), (EnumType) alter.after(), context);
    }

    static LabelChange of(EnumType before, EnumType after, PlanContext context) {
        return new LabelChange(
                before, after, context.intents().relabelling(after.id(), before.labels(), after.labels()));
    }

    /** Whether all columns of a type get another one, with its name and other labels. */
    static boolean isReplaced(Id type, PlanContext context) {
        return context.alteration(type.object()).stream()
                .anyMatch(alter ->
                        alter.after() instanceof EnumType && !of(alter, context).addsOnly());
    }

    /** The labels that the type has once some are renamed. */
    private List<String> present() {
        return labels.renaming(before.labels());
    }

    /** A column that has the type before and afterwards. */
    private record Use(StayingTable table, Column before, Column after) {
        MemberId id() {
            return table.after().id(after);
        }

        List<String> retype(Map<String, String> labels) {
            String text = PostgresObjects.IDENTIFIERS.quote(after.name()) + "::text";
            String value = labels.isEmpty() ? text : "(" + Labels.translation(text, labels) + ")";
            value += "::" + after.type().text();
            return new Retyping(table.after(), before, after).statements(Optional.of(value), false);
        }
    }

    /** Whether the server can add the labels to the type. */
    boolean addsOnly() {
        List<String> kept = after.labels().stream().filter(present()::contains).toList();
        return kept.equals(present());
    }

    /** What reads columns of the type, if these get another one: also checks, which are part of the table. */
    Collection<SchemaObject> recreated(PlanContext context) {
        return addsOnly()
                ? List.of()
                : uses(context)
                        .flatMap(use -> Stream.concat(
                                Stream.of(use.table().after()), ColumnUsers.recreated(use.id(), false, context)))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Operation operation(PlanContext context) {
        return addsOnly() ? addition() : replacement(context);
    }

    /** A new label can be used once it is committed (manual, "ALTER TYPE", notes). */
    private Operation addition() {
        List<String> statements = new ArrayList<>();
        labels.renamed()
                .forEach((old, label) -> statements.add("ALTER TYPE %s RENAME VALUE %s TO %s"
                        .formatted(
                                PostgresObjects.NAMES.of(after.name()),
                                Identifiers.literal(old),
                                Identifiers.literal(label))));
        Set<String> added = new LinkedHashSet<>();
        for (int i = 0; i < after.labels().size(); i++) {
            String label = after.labels().get(i);
            if (!present().contains(label)) {
                statements.add("ALTER TYPE %s ADD VALUE %s%s"
                        .formatted(PostgresObjects.NAMES.of(after.name()), Identifiers.literal(label), place(i)));
                added.add(Identifiers.literal(label));
            }
        }
        return new Operation(
                new NodeId(after.id(), Phase.ALTER),
                statements,
                List.of(effect(after.id(), Set.of(after.id()))),
                List.of(),
                List.of(),
                Execution.TOGETHER,
                added);
    }

    /** Where the label before it is there already. */
    private String place(int index) {
        String last = present().get(present().size() - 1);
        if (index == 0) {
            return " BEFORE " + Identifiers.literal(present().get(0));
        }
        return after.labels().indexOf(last) < index
                ? ""
                : " AFTER " + Identifiers.literal(after.labels().get(index - 1));
    }

    private Operation replacement(PlanContext context) {
        String aside = context.freeName("plinth_old_");
        List<Use> uses = uses(context).toList();
        List<String> statements = new ArrayList<>();
        statements.addAll(PostgresObjects.rename("TYPE", before.name(), aside));
        statements.add(EnumTypeSupport.statement(after));
        uses.forEach(use -> statements.addAll(use.retype(labels.all())));
        statements.add("DROP TYPE " + PostgresObjects.NAMES.of(before.name().sibling(aside)));
        Set<Id> retyped = new LinkedHashSet<>(Set.of(after.id()));
        List<Effect> dropped = new ArrayList<>(List.of(effect(after.id(), Set.of())));
        uses.forEach(use -> {
            retyped.add(use.id());
            dropped.add(effect(use.id(), Set.of())); // what reads it goes before
        });
        return new Operation(
                new NodeId(after.id(), Phase.ALTER),
                statements,
                List.of(effect(after.id(), retyped)),
                dropped,
                hazards(uses, context));
    }

    private static Effect effect(Id subject, Set<Id> along) {
        return new Effect(Optional.of(subject), along, Set.of(), Set.of(), Set.of(), List.of(), new Locks(4, 4));
    }

    private List<Hazard> hazards(List<Use> uses, PlanContext context) {
        List<Hazard> hazards = new ArrayList<>();
        boolean removes = before.labels().stream()
                .anyMatch(label -> !after.labels().contains(labels.all().getOrDefault(label, label)));
        for (Use use : uses) {
            if (removes) {
                hazards.add(new Hazard(HazardKind.MAY_NOT_FIT, use.id()));
            }
            hazards.add(Spared.rewriting(use.table().after(), context));
        }
        return hazards.stream().distinct().toList();
    }

    private Stream<Use> uses(PlanContext context) {
        return context.stayingTables()
                .flatMap(table -> table.after().columns().stream()
                        .filter(column -> hasType(column))
                        .flatMap(column -> table.before().column(column.name()).stream()
                                .filter(this::hasType)
                                .map(old -> new Use(table, old, column))));
    }

    private boolean hasType(Column column) {
        return column.type().uses().contains(after.id());
    }
}
