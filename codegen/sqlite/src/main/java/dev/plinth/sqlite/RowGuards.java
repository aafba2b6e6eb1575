package dev.plinth.sqlite;

import dev.plinth.model.Check;
import dev.plinth.model.Column;
import dev.plinth.model.Table;
import dev.plinth.render.Identifiers;
import java.util.ArrayList;
import java.util.List;

/**
 * Stops a script if a row does not meet what a table asks for from now on.
 *
 * @param before the table as it is
 * @param after the table as it will be
 */
record RowGuards(Table before, Table after) {
    /** The statements, whose errors name a row. */
    List<String> statements() {
        List<String> statements = new ArrayList<>();
        for (Column column : after.columns()) {
            before.column(column.name()).ifPresent(old -> {
                if (old.nullable() && !column.nullable()) {
                    statements.add(stopAt(
                            SqliteObjects.IDENTIFIERS.quote(column.name()) + " IS NULL",
                            " has no value for " + column.name()));
                }
                statements.addAll(checks(old.checks(), column.checks()));
            });
        }
        statements.addAll(checks(before.checks(), after.checks()));
        return statements;
    }

    private List<String> checks(List<Check> old, List<Check> checks) {
        return checks.stream()
                .filter(check -> !Narrowing.isWithin(old, List.of(check)))
                .map(check -> stopAt("NOT (" + check.expression().text() + ")", " does not meet " + check.name()))
                .toList();
    }

    private String stopAt(String condition, String what) {
        String row = RowIdColumn.name(after.columns().stream())
                .map(name -> "%s || %s || "
                        .formatted(Identifiers.literal("row of " + after.name().name() + " "), name))
                .orElse(Identifiers.literal("a row of " + after.name().name()) + " || ");
        return "SELECT json_extract('{}', %s%s)\nFROM %s\nWHERE %s"
                .formatted(row, Identifiers.literal(what), SqliteObjects.NAMES.of(after.name()), condition);
    }
}
