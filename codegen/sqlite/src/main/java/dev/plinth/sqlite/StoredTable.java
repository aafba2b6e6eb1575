package dev.plinth.sqlite;

import dev.plinth.model.QName;
import dev.plinth.render.Identifiers;

/** The row of a table in {@code sqlite_schema}. */
final class StoredTable {
    private StoredTable() {}

    /** Stops a script that writes to the row if it is not there: an UPDATE would do nothing. */
    static String stopIfMissing(QName table) {
        return """
                SELECT json_extract('{}', %s || found)
                FROM (SELECT count(*) AS found FROM sqlite_schema WHERE type = 'table' AND name = %s AND tbl_name = name)
                WHERE found <> 1""".formatted(
                        Identifiers.literal("number of tables that are stored as " + table.name() + ": "),
                        Identifiers.literal(table.name()));
    }
}
