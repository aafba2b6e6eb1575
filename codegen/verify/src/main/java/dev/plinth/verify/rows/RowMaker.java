package dev.plinth.verify.rows;

import dev.plinth.model.Catalog;
import dev.plinth.model.Column;
import dev.plinth.model.ForeignKey;
import dev.plinth.schema.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Makes the rows of a table: it tries values that each column takes by itself, until the engine takes the whole row. */
final class RowMaker {
    private static final int ROWS = 3;
    private static final int ATTEMPTS = 60;
    /** Seeds that are near to each other would give numbers that are. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    /** How many attempts leave the nulls and defaults where they are meant to be. */
    private static final int STRICT = 40;

    private final Connection connection;
    private final Dialect dialect;
    private final Parents parents;
    private final List<Column> columns;
    private final Map<String, List<String>> candidates = new HashMap<>();
    private final Map<ForeignKey, List<Map<String, String>>> references = new HashMap<>();
    private final Set<String> filled;

    /**
     * Makes rows.
     *
     * @param filled the paths of columns that hold no null, though they could
     */
    RowMaker(
            Connection connection,
            Dialect dialect,
            Parents parents,
            Catalog catalog,
            Candidates known,
            Set<String> filled) {
        this.connection = connection;
        this.dialect = dialect;
        this.parents = parents;
        this.filled = filled;
        this.columns = parents.table().columns().stream()
                .filter(column -> column.generated().isEmpty() && !column.identity())
                .toList();
        columns.forEach(
                column -> candidates.put(column.name(), known.of(connection, parents.table(), column, catalog)));
    }

    /** Inserts some rows; tells why there is none, or nothing if there is one. */
    Optional<String> insert() throws SQLException {
        Optional<String> unknown = columns.stream()
                .filter(column ->
                        candidates.getOrDefault(column.name(), List.of()).isEmpty() && column.isRequired())
                .findFirst()
                .map(column -> "no value is known for %s of type %s"
                        .formatted(column.name(), column.type().text()));
        if (unknown.isPresent()) {
            return unknown;
        }
        for (int row = 0; row < ROWS; row++) {
            Optional<String> refused = insert(row);
            if (refused.isPresent()) {
                return row == 0 ? refused : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<String> insert(int row) throws SQLException {
        for (ForeignKey key : parents.keys()) {
            references.put(key, parents.rows(connection, dialect, key));
        }
        Optional<String> first = Optional.empty();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<String> refused = tried(values(row, attempt));
            if (refused.isEmpty()) {
                return Optional.empty();
            }
            first = first.or(() -> refused);
        }
        return first;
    }

    private Optional<String> tried(Map<String, String> values) {
        List<String> names = new ArrayList<>(values.keySet());
        String sql = "INSERT INTO " + Names.quoted(parents.table().name())
                + (names.isEmpty()
                        ? " DEFAULT VALUES"
                        : " (" + Names.list(names) + ") VALUES (" + String.join(", ", values.values()) + ")");
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.executeUpdate(sql);
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /** The first row has all values, the second nulls, and the third defaults, as long as there is hope. */
    private Map<String, String> values(int row, int attempt) {
        var random = new Random((row * 1000L + attempt) * SPREAD);
        Map<String, String> values = new LinkedHashMap<>();
        for (Column column : columns) {
            List<String> some = candidates.getOrDefault(column.name(), List.of());
            boolean omitted =
                    column.defaultValue().isPresent() && (attempt < STRICT ? row == 2 : random.nextInt(4) == 0);
            boolean none =
                    some.isEmpty() || (isNullable(column) && (attempt < STRICT ? row == 1 : random.nextInt(3) == 0));
            if (none && column.nullable()) {
                values.put(column.name(), "NULL");
            } else if (!omitted && !some.isEmpty()) {
                values.put(column.name(), some.get(attempt == 0 ? row % some.size() : random.nextInt(some.size())));
            }
        }
        parents.keys().forEach(key -> reference(key, row, attempt, random, values));
        return values;
    }

    private boolean isNullable(Column column) {
        return column.nullable() && !filled.contains(parents.table().name() + "." + column.name());
    }

    private void reference(ForeignKey key, int row, int attempt, Random random, Map<String, String> values) {
        List<Map<String, String>> rows = references.getOrDefault(key, List.of());
        boolean mayBeNull = key.columns().stream()
                .noneMatch(column -> filled.contains(parents.table().name() + "." + column));
        boolean none = mayBeNull && parents.isOptional(key) && (attempt < STRICT ? row == 1 : random.nextInt(4) == 0);
        boolean itself = key.isSelfReference() && !parents.isOptional(key);
        if (!rows.isEmpty() && !none) {
            values.putAll(rows.get(attempt == 0 ? row % rows.size() : random.nextInt(rows.size())));
        } else if (itself) {
            for (int i = 0; i < key.columns().size(); i++) {
                String column = key.columns().get(i);
                Optional.ofNullable(values.get(key.targetColumns().get(i)))
                        .ifPresent(value -> values.put(column, value));
            }
        } else if (parents.isOptional(key)) {
            key.columns().stream()
                    .filter(name -> parents.table()
                            .column(name)
                            .filter(Column::nullable)
                            .isPresent())
                    .forEach(name -> values.put(name, "NULL"));
        }
    }
}
