package dev.plinth.sqlite;

import dev.plinth.model.ForeignKey;
import dev.plinth.model.Key;
import dev.plinth.model.Table;
import dev.plinth.render.Identifiers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Stops a script if the stored text of a table does not say what the catalog says. All that the catalog knows is taken out of
 * it, and what is left over is compared. So neither the order of the columns matters nor whether a foreign key came with its
 * column. Blanks, line ends and the quotes of names do not matter either, because ALTER TABLE writes others.
 *
 * @param table the table as the catalog knows it
 * @param keys its foreign keys
 * @param moves whether constraints of columns may have moved, because ALTER TABLE has changed them
 */
record TextGuard(Table table, List<ForeignKey> keys, boolean moves) {
    TextGuard {
        keys = List.copyOf(keys);
    }

    /** The statement, whose error holds what is left over. The server quotes the path of json_extract in it. */
    String statement() {
        List<String> parts = parts();
        List<String> values = new ArrayList<>();
        for (String part : parts) {
            values.add("(%d, %s)".formatted(values.size() + 1, Identifiers.literal(part)));
        }
        String name = table.name().name();
        return """
                WITH RECURSIVE
                  known (n, text) AS (
                    VALUES
                      %s
                  ),
                  rest (n, text) AS (
                    SELECT 0, %s
                    FROM sqlite_schema
                    WHERE type = 'table' AND name = %s
                    UNION ALL
                    SELECT known.n, replace(rest.text, %s, '')
                    FROM rest
                    JOIN known ON known.n = rest.n + 1
                  )
                SELECT json_extract('{}', %s || coalesce(text, 'no text'))
                FROM (SELECT (SELECT text FROM rest WHERE n = %d) AS text)
                WHERE text IS NOT %s
                  OR (SELECT count(DISTINCT id) FROM pragma_foreign_key_list(%3$s)) <> %d%s""".formatted(
                        String.join(",\n      ", values),
                        bareSql("sql"),
                        Identifiers.literal(name),
                        bareSql("known.text"),
                        Identifiers.literal("the text of table " + name
                                + " is not as Plinth wrote it, so write this migration by hand. Not known: "),
                        parts.size(),
                        Identifiers.literal(rest(parts)),
                        keys.size(),
                        moves ? new MovedConstraints(table).conditions(parts) : "");
    }

    /** The longest first, because one can be the end of another; foreign keys before the columns that hold them. */
    private List<String> parts() {
        List<String> others = new ArrayList<>();
        var sql = new TableSql(table, List.of());
        if (moves) {
            others.addAll(new MovedConstraints(table).parts());
        } else {
            table.columns().forEach(column -> others.add(sql.column(column)));
        }
        List<String> constraints = new ArrayList<>(sql.constraints());
        List<String> ofKeys = new ArrayList<>();
        for (Key key : table.keys()) {
            String text = SqliteObjects.CONSTRAINTS.key(key);
            if (constraints.remove(text)) {
                ofKeys.add(text);
            }
        }
        if (!ofKeys.isEmpty()) {
            others.add(String.join(", ", ofKeys)); // their indexes are numbered in this order
        }
        if (!moves) {
            others.addAll(constraints);
        }
        others.sort(Comparator.comparing(part -> -bare(part).length()));
        List<String> parts = new ArrayList<>();
        for (ForeignKey key : keys) {
            parts.add(", " + SqliteObjects.CONSTRAINTS.foreignKey(key));
            if (key.columns().size() == 1) {
                parts.add(SqliteObjects.CONSTRAINTS.foreignKeyOfColumn(key));
            }
        }
        parts.addAll(others);
        return parts;
    }

    private String rest(List<String> parts) {
        String text = bare(new TableSql(table, keys).text(SqliteObjects.NAMES.of(table.name())));
        for (String part : parts) {
            text = text.replace(bare(part), "");
        }
        return text;
    }

    static String bare(String sql) {
        return sql.replaceAll("[\\r\\n \"]", "");
    }

    static String bareSql(String value) {
        return "replace(replace(replace(replace(" + value + ", char(13), ''), char(10), ''), ' ', ''), '\"', '')";
    }
}
