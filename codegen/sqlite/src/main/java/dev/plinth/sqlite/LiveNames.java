package dev.plinth.sqlite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of a live database as they were written where the things were made; elsewhere, letters can have another case. */
final class LiveNames {
    private final Map<String, String> tables = new HashMap<>();
    private final Map<String, ColumnReferences> columns = new HashMap<>();

    void add(String table, ColumnReferences references) {
        tables.put(Token.lower(table), table);
        columns.put(table, references);
    }

    /** The table that a name means; the name itself if there is none. */
    String table(String name) {
        return tables.getOrDefault(Token.lower(name), name);
    }

    boolean isTable(String name) {
        return tables.containsKey(Token.lower(name));
    }

    /** The columns that names mean; each name itself if there is none. */
    List<String> columns(String table, List<String> names) {
        ColumnReferences references = columns.get(table);
        return references == null
                ? names
                : names.stream()
                        .map(name -> references.columns().getOrDefault(Token.lower(name), name))
                        .toList();
    }

    /** The columns of a table. */
    ColumnReferences references(String table) {
        ColumnReferences references = columns.get(table(table));
        if (references == null) {
            throw new UnreadableException("its table %s cannot be read".formatted(table));
        }
        return references;
    }
}
