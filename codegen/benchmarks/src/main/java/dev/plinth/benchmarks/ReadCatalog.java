package dev.plinth.benchmarks;

import dev.plinth.model.LiveCatalog;
import dev.plinth.postgres.PostgresDialect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Reads the catalog of a live server: into the model, or with six queries whose rows it only counts. */
final class ReadCatalog {
    private static final List<String> QUERIES = List.of(
            "SELECT c.oid, n.nspname, c.relname, c.relkind, obj_description(c.oid) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace",
            "SELECT attrelid, attnum, attname, format_type(atttypid, atttypmod), attnotnull, pg_get_expr(adbin, adrelid),"
                    + " col_description(attrelid, attnum) FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum"
                    + " WHERE attnum > 0 AND NOT attisdropped",
            "SELECT oid, conrelid, conname, contype, conkey, confrelid, confkey, pg_get_constraintdef(oid) FROM pg_constraint",
            "SELECT indexrelid, indrelid, indisunique, pg_get_indexdef(indexrelid) FROM pg_index",
            "SELECT t.oid, tgrelid, tgname, pg_get_triggerdef(t.oid), p.proname, p.prosrc FROM pg_trigger t JOIN pg_proc p ON p.oid = tgfoid",
            "SELECT classid, objid, objsubid, refclassid, refobjid, refobjsubid, deptype FROM pg_depend");

    private ReadCatalog() {}

    /** Expects {@code plinth} or {@code six}, and a JDBC URL. */
    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection(arguments[1])) {
            if (arguments[0].equals("plinth")) {
                LiveCatalog live = new PostgresDialect().introspection().introspect(connection);
                System.out.println(live.catalog().objects().size() + " objects");
            } else {
                System.out.println(rows(connection) + " rows");
            }
        }
    }

    private static int rows(Connection connection) throws SQLException {
        int rows = 0;
        try (Statement statement = connection.createStatement()) {
            for (String query : QUERIES) {
                try (ResultSet result = statement.executeQuery(query)) {
                    int columns = result.getMetaData().getColumnCount();
                    while (result.next()) {
                        for (int i = 1; i <= columns; i++) {
                            result.getString(i);
                        }
                        rows++;
                    }
                }
            }
        }
        return rows;
    }
}
