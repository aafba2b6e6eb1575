package dev.plinth.sqlite;

import dev.plinth.model.Column;
import dev.plinth.model.Table;
import dev.plinth.render.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The constraints of a table wherever ALTER TABLE has left them in its text: a check that it adds is the last one of the table, and a NOT
 * NULL that it sets is the last one of its column.
 *
 * @param table the table as the catalog knows it
 */
record MovedConstraints(Table table) {
    /** The parts of the text that hold columns and checks. */
    List<String> parts() {
        List<String> parts = new ArrayList<>();
        var places = new ConstraintPlaces(table, List.of());
        for (Column column : table.columns()) {
            parts.add(ColumnSql.head(column));
            parts.add(ColumnSql.generated(column));
            parts.add(ColumnSql.comment(column));
            parts.addAll(places.ofColumn(column));
        }
        for (String check : checks()) {
            parts.add(TableSql.SEPARATOR + check);
            parts.add(check);
        }
        parts.add(ColumnSql.NOT_NULL);
        parts.removeIf(String::isBlank);
        return parts;
    }

    private List<String> checks() {
        return table.allChecks().map(SqliteObjects.CONSTRAINTS::check).toList();
    }

    /**
     * When the text is another one though nothing is left over: a check is missing, or NOT NULL is that of another column.
     *
     * @param known all known parts of the text, in the order in which they are taken out
     */
    String conditions(List<String> known) {
        List<String> checks = checks();
        String required = table.columns().stream()
                .filter(column -> !column.nullable())
                .map(column -> Identifiers.literal(column.name()))
                .collect(Collectors.joining(", "));
        String notNull =
                "\n  OR EXISTS (SELECT 1 FROM pragma_table_xinfo(%s) WHERE pk = 0 AND \"notnull\" <> (name IN (%s)))"
                        .formatted(Identifiers.literal(table.name().name()), required);
        return checks.isEmpty()
                ? notNull
                : """

                  OR (
                    SELECT count(*)
                    FROM known
                    JOIN rest ON rest.n = 0
                    WHERE known.n IN (%s) AND instr(rest.text, %s) > 0
                  ) <> %d%s""".formatted(
                                checks.stream()
                                        .map(check -> Integer.toString(known.indexOf(check) + 1))
                                        .collect(Collectors.joining(", ")),
                                TextGuard.bareSql("known.text"),
                                checks.size(),
                                notNull);
    }
}
