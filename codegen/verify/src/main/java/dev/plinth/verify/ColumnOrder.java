package dev.plinth.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The columns of the tables that scripts make, in the order that the server gives them.
 *
 * @param engine makes empty databases
 * @param scripts the scripts
 */
public record ColumnOrder(Supplier<EmbeddedDatabase> engine, List<SqlFile> scripts) {
    private static final String ON_POSTGRES = """
            SELECT c.relname, a.attname
            FROM pg_class c
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
            ORDER BY c.relname, a.attnum
            """;
    private static final String ON_SQLITE = """
            SELECT t.name, c.name
            FROM sqlite_schema t
            JOIN pragma_table_xinfo(t.name) c
            WHERE t.type = 'table'
            ORDER BY t.name, c.cid
            """;

    /** Copies its list. */
    public ColumnOrder {
        scripts = List.copyOf(scripts);
    }

    /** The names of the columns by the name of their table. */
    public Map<String, List<String>> byTable() {
        try (EmbeddedDatabase database = engine.get()) {
            FreezeProof.runTogether(new StockFlyway(database), scripts);
            return read(database);
        }
    }

    private static Map<String, List<String>> read(EmbeddedDatabase database) {
        Map<String, List<String>> byTable = new HashMap<>();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery(Engine.of(connection) == Engine.SQLITE ? ON_SQLITE : ON_POSTGRES)) {
            while (found.next()) {
                byTable.computeIfAbsent(found.getString(1), table -> new ArrayList<>())
                        .add(found.getString(2));
            }
            return byTable;
        } catch (SQLException e) {
            throw new VerificationException("Cannot read " + database, e);
        }
    }
}
