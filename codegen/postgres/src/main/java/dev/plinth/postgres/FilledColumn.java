package dev.plinth.postgres;

import dev.plinth.model.Column;
import dev.plinth.model.Expression;
import dev.plinth.model.Table;
import dev.plinth.plan.Fill;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Adds a column with values for the rows that are there. No trigger fires, because nothing knows the column yet.
 *
 * @param table its table
 * @param column the column
 * @param fill the values
 */
record FilledColumn(Table table, Column column, Fill fill) {
    List<String> statements() {
        List<String> statements = new ArrayList<>();
        statements.add("ALTER TABLE %s ADD COLUMN %s"
                .formatted(TableAlteration.name(table), PostgresTableSupport.column(first())));
        if (!fill.isConstant()) {
            statements.add(alter("TYPE %s USING %s".formatted(column.type().text(), cast())));
            if (!column.nullable()) {
                statements.add(alter("SET NOT NULL"));
            }
        }
        if (!first().defaultValue().equals(column.defaultValue())) {
            statements.add(alter(column.defaultValue()
                    .map(value -> "SET DEFAULT " + value.text())
                    .orElse("DROP DEFAULT")));
        }
        return statements;
    }

    /** A constant is a default for a moment, which no row has to be written for (manual, "ALTER TABLE", notes). */
    private Column first() {
        return fill.isConstant()
                ? new Column(
                        column.name(),
                        column.type(),
                        column.nullable(),
                        column.identity(),
                        Optional.of(Expression.of(isLiteral() ? fill.value().text() : "(" + cast() + ")")),
                        column.checks(),
                        Optional.empty())
                : new Column(
                        column.name(),
                        column.type(),
                        true,
                        column.identity(),
                        Optional.empty(),
                        column.checks(),
                        Optional.empty());
    }

    private boolean isLiteral() {
        return fill.value().text().matches("'(?:[^']|'')*'|[-\\w.]+");
    }

    private String cast() {
        return "CAST(%s AS %s)".formatted(fill.value().text(), column.type().text());
    }

    private String alter(String action) {
        return TableAlteration.alter(
                table, "ALTER COLUMN " + PostgresObjects.IDENTIFIERS.quote(column.name()) + " " + action);
    }
}
