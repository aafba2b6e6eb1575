package dev.plinth.postgres;

import dev.plinth.diff.Change;
import dev.plinth.model.Column;
import dev.plinth.model.Expression;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Table;
import dev.plinth.plan.Chain;
import dev.plinth.plan.Effect;
import dev.plinth.plan.Execution;
import dev.plinth.plan.Fill;
import dev.plinth.plan.Hazard;
import dev.plinth.plan.HazardKind;
import dev.plinth.plan.Operation;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.TableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column that a table with rows gets.
 *
 * @param change all that changes in the table
 * @param column the column
 * @param context the whole plan
 */
record NewColumn(TableChange change, Column column, PlanContext context) {
    /**
     * The operations.
     *
     * @param usual what adds the column at once
     */
    List<Operation> operations(Operation usual) {
        Operation adding = referencing(usual);
        if (!context.spares(table().id())
                || isMadeByServer()
                || (value().isEmpty() && column.checks().isEmpty())) {
            return List.of(adding.warning(rewriting()));
        }
        boolean filled = value().isPresent();
        List<String> statements =
                new ArrayList<>(PostgresTableSupport.adding(table(), bare(filled), filled ? Optional.empty() : fill()));
        if (filled) {
            column.defaultValue()
                    .map(value -> PostgresTableSupport.alter(table(), column, "SET DEFAULT " + value.text()))
                    .ifPresent(statements::add);
        }
        List<Hazard> hazards = adding.hazards().stream()
                .filter(hazard -> hazard.kind() != HazardKind.REWRITES_ROWS)
                .toList();
        return new SparedColumn(table(), column, value(), filled && !column.nullable(), column.checks(), context)
                .after(
                        new Chain(adding.id(), adding.creates().get(0), adding.drops())
                                .then(Execution.TOGETHER, statements, List.of()),
                        hazards)
                .operations();
    }

    private Table table() {
        return change.after();
    }

    private Optional<Fill> fill() {
        return Fill.of(change, column, context);
    }

    /** What each row gets, if it is not the same for all of them, so that all are written. */
    private Optional<String> value() {
        Optional<Fill> fill = fill();
        return fill.isPresent()
                ? fill.filter(value -> !value.isConstant())
                        .map(value -> value.value().text())
                : column.defaultValue().filter(VolatileDefault::is).map(Expression::text);
    }

    /** Only the server can number rows or compute a column, and it does so while nobody else uses the table. */
    private boolean isMadeByServer() {
        return column.identity() || column.generated().isPresent();
    }

    private List<Hazard> rewriting() {
        boolean rewrites = column.identity()
                || column.generated().filter(Column.Generated::stored).isPresent()
                || (fill().isEmpty() && value().isPresent());
        return rewrites ? List.of(Spared.rewriting(table(), context)) : List.of();
    }

    private Column bare(boolean filled) {
        return new Column(
                column.name(),
                column.type(),
                filled || column.nullable(),
                false,
                filled ? Optional.empty() : column.defaultValue(),
                List.of(),
                column.comment());
    }

    /** No row has a value, so the server checks none (manual, "ALTER TABLE", notes). */
    private Operation referencing(Operation usual) {
        List<ForeignKey> keys = change.parts().stream()
                .map(part -> (ForeignKey) ((Change.Create) part).object())
                .filter(key -> key.columns().equals(List.of(column.name())))
                .toList();
        if (keys.isEmpty()) {
            return usual;
        }
        List<String> statements = new ArrayList<>(usual.sql());
        List<Effect> effects = new ArrayList<>(usual.creates());
        StringBuilder adding = new StringBuilder(statements.get(0));
        for (ForeignKey key : keys) {
            adding.append(' ').append(ForeignKeySupport.ofColumn(key));
            ForeignKeySupport.commenting(key).ifPresent(statements::add);
            effects.add(context.effect(key));
        }
        statements.set(0, adding.toString());
        return new Operation(usual.id(), statements, effects, usual.drops(), usual.hazards());
    }
}
