package dev.plinth.examples.databases.sheet;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads a live PostgreSQL, version 14 or newer, into the words of a sheet. Objects that no sheet can list are read too, as {@link
 * Kind#OTHER}, so that a comparison finds them superfluous.
 */
final class LiveSheet {
    private final Connection connection;
    private final List<SheetObject> objects = new ArrayList<>();

    private LiveSheet(Connection connection) {
        this.connection = connection;
    }

    static Sheet read(Connection connection) throws SQLException {
        LiveSheet live = new LiveSheet(connection);
        live.readTypesAndTables();
        live.readColumns();
        live.readConstraints();
        live.readIndexes();
        live.readTriggersAndRoutines();
        live.readOthers();
        return Sheet.of(live.objects);
    }

    private void readTypesAndTables() throws SQLException {
        each(
                LiveQueries.ENUMS,
                row -> add(Kind.ENUM, row.getString("name"), Map.of("labels", row.getString("labels"))));
        each(
                LiveQueries.TABLES,
                row -> add(
                        Kind.TABLE,
                        row.getString("name"),
                        Map.of(
                                "columns", row.getString("columns"),
                                "options", row.getString("options"))));
    }

    private void readColumns() throws SQLException {
        each(
                LiveQueries.COLUMNS,
                row -> add(
                        Kind.COLUMN,
                        row.getString("name"),
                        Map.of(
                                "type", row.getString("type"),
                                "null", row.getString("nullable"),
                                "identity", row.getString("identity"),
                                "default", row.getString("default_value"),
                                "generated", row.getString("generated"),
                                "collation", row.getString("collation"),
                                "comment", row.getString("comment"))));
    }

    private void readConstraints() throws SQLException {
        each(LiveQueries.CONSTRAINTS, row -> {
            String name = row.getString("name");
            String table = row.getString("table_name");
            String definition = row.getString("definition");
            switch (row.getString("type")) {
                case "p" ->
                    add(Kind.PRIMARY_KEY, name, Definitions.key(table, definition.replaceFirst("PRIMARY KEY ", "")));
                case "u" -> add(Kind.UNIQUE, name, Definitions.key(table, definition.replaceFirst("UNIQUE ", "")));
                case "f" ->
                    add(
                            Kind.FOREIGN_KEY,
                            name,
                            Definitions.foreignKey(table, definition.replaceFirst("FOREIGN KEY ", "")));
                default -> add(Kind.OTHER, "constraint " + name + " on " + table, Map.of("definition", definition));
            }
        });
    }

    private void readIndexes() throws SQLException {
        each(
                LiveQueries.INDEXES,
                row -> add(
                        Kind.INDEX,
                        row.getString("name"),
                        Definitions.index(row.getString("table_name"), row.getString("definition"))));
    }

    private void readTriggersAndRoutines() throws SQLException {
        each(
                LiveQueries.TRIGGERS,
                row -> add(
                        Kind.TRIGGER,
                        row.getString("name"),
                        Definitions.trigger(row.getString("table_name"), row.getString("definition"))));
        each(
                LiveQueries.ROUTINES,
                row -> add(Kind.ROUTINE, row.getString("name"), Map.of("returns", row.getString("result"))));
    }

    private void readOthers() throws SQLException {
        each(LiveQueries.OTHERS, row -> add(Kind.OTHER, row.getString("name"), Map.of()));
    }

    private void add(Kind kind, String name, Map<String, String> facts) {
        objects.add(SheetObject.of(kind, name, facts));
    }

    private void each(String query, RowReader reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
