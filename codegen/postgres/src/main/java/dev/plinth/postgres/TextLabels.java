package dev.plinth.postgres;

import dev.plinth.model.Check;
import dev.plinth.model.Column;
import dev.plinth.plan.Operation;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.Relabelling;
import dev.plinth.plan.TableChange;
import dev.plinth.render.Identifiers;
import dev.plinth.render.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Other labels of an enum that is stored as text with a check.
 *
 * @param change all that changes in the table
 * @param before the column as it is
 * @param after the column as it will be
 * @param context the whole plan
 */
record TextLabels(TableChange change, Column before, Column after, PlanContext context) {
    /** The checks of the column before, once its labels have their new names. */
    List<Check> relabelledChecks() {
        return Labels.relabelled(before.checks(), labels().all());
    }

    /** With the new labels in the rows before a check is added. No trigger fires, because the rows mean the same. */
    List<Operation> in(List<Operation> addition) {
        Map<String, String> labels = labels().all();
        if (labels.isEmpty()) {
            return addition;
        }
        String table = TableAlteration.name(change.after());
        String column = PostgresObjects.IDENTIFIERS.quote(after.name());
        List<String> statements = new ArrayList<>();
        boolean triggers = context.isTriggered(change.after().id());
        if (triggers) {
            statements.add(TableAlteration.alter(change.after(), "DISABLE TRIGGER USER"));
        }
        statements.add("UPDATE %s\nSET %s = %s\nWHERE %2$s IN (%s)"
                .formatted(
                        table,
                        column,
                        Labels.translation(column, labels),
                        labels.keySet().stream().map(Identifiers::literal).collect(Collectors.joining(", "))));
        if (triggers) {
            statements.add(TableAlteration.alter(change.after(), "ENABLE TRIGGER USER"));
        }
        Operation first = addition.get(0);
        statements.addAll(first.sql());
        List<Operation> operations = new ArrayList<>(addition);
        operations.set(
                0,
                new Operation(first.id(), statements, first.creates(), first.drops(), first.hazards())
                        .warning(
                                context.spares(change.after().id())
                                        ? List.of(Spared.rewriting(change.after(), context))
                                        : List.of()));
        return operations;
    }

    private Relabelling labels() {
        return context.intents()
                .relabelling(change.after().id(after), Labels.texts(before.checks()), Labels.texts(after.checks()));
    }
}
