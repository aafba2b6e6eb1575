package dev.plinth.schema.internal;

import dev.plinth.problem.Problems;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.Rows;
import dev.plinth.schema.Table;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Checks that a statement names the tables whose columns it uses. */
final class StatementRules {
    private final Table table;
    private final Reading reading;
    private final Places places;
    private final Problems problems;

    /** Checks statements of the triggers of this table. */
    StatementRules(Table table, Reading reading) {
        this.table = table;
        this.reading = reading;
        places = reading.places();
        problems = reading.problems();
    }

    void check(String where, ExpressionScan scan) {
        for (AliasColumn<?> column : scan.aliasColumns()) {
            Rows rows = column.rows();
            if (!TableState.of(column.column()).owner().equals(rows.table())) {
                problems.add(
                        "alias-without-column",
                        where,
                        "It reads %s from the alias %s of %s, but that table has no such column."
                                .formatted(places.shortly(column.column()), rows.getName(), Places.named(rows.table())),
                        "Read a column of %s.".formatted(Places.named(rows.table())));
            }
        }
        scan.named().stream()
                .filter(Rows::isAlias)
                .map(Rows::getName)
                .distinct()
                .forEach(name -> checkAlias(where, name));
        for (ColumnUse stray : scan.strays()) {
            problems.add("table-not-named", where, what(stray), remedy(stray));
        }
    }

    private void checkAlias(String where, String name) {
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        boolean isCut = Stream.of(Dialect.values())
                .filter(reading::runsOn)
                .anyMatch(dialect -> dialect.maxIdentifierBytes().orElse(bytes) < bytes);
        if (name.isBlank() || isCut) {
            problems.add(
                    "alias-name",
                    where,
                    "The alias \"%s\" is empty, or longer than a server takes.".formatted(name),
                    "Give it a short name.");
        }
    }

    private String what(ColumnUse stray) {
        Rows rows = stray.rows();
        String used = stray.column().map(places::shortly).orElse("all columns of " + Places.named(rows.table()));
        return rows.isAlias()
                ? "It uses %s of the alias %s where the statement does not name that alias."
                        .formatted(used, rows.getName())
                : "It uses %s where the statement does not name %s.".formatted(used, Places.named(rows.table()));
    }

    private String remedy(ColumnUse stray) {
        Rows rows = stray.rows();
        if (rows.isAlias()) {
            return "Add the alias to the FROM of that statement.";
        }
        if (rows.table().equals(table)) {
            return "Read it from the row with row.get(…), or add the rows() of %s to the FROM of that statement."
                    .formatted(Places.named(table));
        }
        return "Add the rows() of %s to the FROM of that statement. A table under an alias has its columns in get(…) of the alias."
                .formatted(Places.named(rows.table()));
    }
}
