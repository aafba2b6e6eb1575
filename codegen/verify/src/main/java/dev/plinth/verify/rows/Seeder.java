package dev.plinth.verify.rows;

import dev.plinth.model.Catalog;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.LiveCatalog;
import dev.plinth.model.QName;
import dev.plinth.model.Table;
import dev.plinth.schema.Dialect;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Puts rows into all tables of a database, some into each. The constraints are the engine's to judge: types, keys, checks, foreign
 * keys and triggers.
 *
 * @param dialect the dialect
 * @param candidates the values that are known
 * @param empty the paths of tables that stay empty
 * @param filled the paths of columns that hold no null, though they could
 */
public record Seeder(Dialect dialect, Candidates candidates, Set<String> empty, Set<String> filled) {
    public Seeder {
        empty = Set.copyOf(empty);
        filled = Set.copyOf(filled);
    }

    /**
     * Inserts the rows.
     *
     * @param connection a connection that commits each statement
     * @return why tables got no row, by their names; empty if all of them have some
     */
    public Map<String, String> seed(Connection connection, LiveCatalog live) throws SQLException {
        Map<String, String> without = new TreeMap<>();
        live.unmodelled().stream()
                .filter(each -> each.kind().endsWith("table"))
                .forEach(each -> without.put(each.name(), "Plinth does not model it"));
        Catalog catalog = live.catalog();
        List<Parents> open = tables(catalog);
        Set<QName> seeded = new HashSet<>();
        while (!open.isEmpty()) {
            Optional<Parents> next = next(open, seeded);
            if (next.isEmpty()) {
                open.forEach(table -> without.put(table.table().name().toString(), missing(table, seeded)));
                break;
            }
            open.remove(next.get());
            Table table = next.get().table();
            var maker = new RowMaker(connection, dialect, next.get(), catalog, candidates, filled);
            Optional<String> refused = maker.insert();
            if (refused.isPresent() && hasRows(connection, table.name())) {
                refused = Optional.empty(); // a trigger has filled it
            }
            refused.ifPresent(why -> without.put(table.name().toString(), why));
            if (refused.isEmpty()) {
                seeded.add(table.name());
            }
        }
        return without;
    }

    private static boolean hasRows(Connection connection, QName table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT 1 FROM " + Names.quoted(table) + " LIMIT 1")) {
            return rows.next();
        }
    }

    private List<Parents> tables(Catalog catalog) {
        List<Parents> tables = new ArrayList<>();
        for (var object : catalog.objects()) {
            if (object instanceof Table table && !empty.contains(table.name().toString())) {
                tables.add(Parents.of(table, catalog));
            }
        }
        return tables;
    }

    /** A table whose parents all have rows; otherwise one that can do without those that have none. */
    private static Optional<Parents> next(List<Parents> open, Set<QName> seeded) {
        Set<QName> coming = new HashSet<>();
        open.forEach(table -> coming.add(table.table().name()));
        return open.stream()
                .filter(table ->
                        lacks(table, key -> coming.contains(key.targetTable())).isEmpty())
                .filter(table -> lacks(table, key -> needs(table, key, seeded)).isEmpty())
                .findFirst()
                .or(() -> open.stream()
                        .filter(table ->
                                lacks(table, key -> needs(table, key, seeded)).isEmpty())
                        .findFirst());
    }

    private static boolean needs(Parents table, ForeignKey key, Set<QName> seeded) {
        return !table.isOptional(key) && !seeded.contains(key.targetTable());
    }

    private static Optional<ForeignKey> lacks(Parents table, Predicate<ForeignKey> lacking) {
        return table.keys().stream()
                .filter(key -> !key.isSelfReference())
                .filter(lacking)
                .findFirst();
    }

    private static String missing(Parents table, Set<QName> seeded) {
        return lacks(table, key -> needs(table, key, seeded))
                .map(key -> "it references %s, which has no rows".formatted(key.targetTable()))
                .orElse("its foreign keys form a circle");
    }
}
