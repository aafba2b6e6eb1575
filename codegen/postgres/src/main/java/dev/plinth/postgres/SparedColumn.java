package dev.plinth.postgres;

import dev.plinth.model.Check;
import dev.plinth.model.Column;
import dev.plinth.model.Table;
import dev.plinth.plan.Chain;
import dev.plinth.plan.Execution;
import dev.plinth.plan.Hazard;
import dev.plinth.plan.PlanContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a column demands of rows, in a table that must not be locked for long: rows are filled in a transaction of their own, and
 * constraints are validated after they were added.
 *
 * @param table its table
 * @param column the column
 * @param value what rows get that have no value; empty if they keep none
 * @param required whether it becomes NOT NULL
 * @param checks the checks that come
 * @param context the whole plan
 */
record SparedColumn(
        Table table, Column column, Optional<String> value, boolean required, List<Check> checks, PlanContext context) {
    /** Rows that come without a value before the constraint does are filled with it. */
    Chain after(Chain beginning, List<Hazard> hazards) {
        List<String> fill = value.map(this::update).stream().toList();
        List<String> constraints = new ArrayList<>();
        List<String> validation = new ArrayList<>();
        List<String> end = new ArrayList<>();
        if (required) {
            String name = context.freeName("plinth_required_");
            add(name, "CHECK (" + quoted(column.name()) + " IS NOT NULL)", constraints, validation);
            end.add(TableAlteration.alter(table, "ALTER COLUMN " + quoted(column.name()) + " SET NOT NULL"));
            end.add(TableAlteration.alter(table, "DROP CONSTRAINT " + quoted(name)));
        }
        for (Check check : checks) {
            constraints.add(
                    TableAlteration.alter(table, "ADD " + PostgresObjects.CONSTRAINTS.check(check) + " NOT VALID"));
            TableAlteration.comment(table, check).forEach(constraints::add);
            validation.add(validate(check.name()));
        }
        if (required) {
            validation.addAll(0, fill);
        }
        return beginning
                .then(Execution.LONG, fill, List.of())
                .then(Execution.TOGETHER, constraints, List.of())
                .then(Execution.LONG, validation, hazards)
                .then(Execution.TOGETHER, end, List.of());
    }

    private void add(String name, String condition, List<String> constraints, List<String> validation) {
        constraints.add(TableAlteration.alter(
                table, "ADD " + PostgresObjects.CONSTRAINTS.constraint(name, condition) + " NOT VALID"));
        validation.add(validate(name));
    }

    private String validate(String constraint) {
        return TableAlteration.alter(table, "VALIDATE CONSTRAINT " + quoted(constraint));
    }

    private String update(String filled) {
        return "UPDATE %s\nSET %s = %s\nWHERE %2$s IS NULL"
                .formatted(TableAlteration.name(table), quoted(column.name()), filled);
    }

    private static String quoted(String name) {
        return PostgresObjects.IDENTIFIERS.quote(name);
    }
}
