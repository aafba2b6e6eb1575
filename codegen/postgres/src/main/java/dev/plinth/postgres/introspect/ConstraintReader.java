package dev.plinth.postgres.introspect;

import dev.plinth.model.Check;
import dev.plinth.model.Definition;
import dev.plinth.model.Expression;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Id;
import dev.plinth.model.Index;
import dev.plinth.model.Key;
import dev.plinth.model.MemberId;
import dev.plinth.model.QName;
import dev.plinth.model.Unmodelled;
import dev.plinth.postgres.ServerNames;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads keys, checks and foreign keys. */
final class ConstraintReader {
    private static final Map<String, String> ACTIONS =
            Map.of("a", "NO ACTION", "r", "RESTRICT", "c", "CASCADE", "n", "SET NULL", "d", "SET DEFAULT");

    private final ServerIds ids;
    private final TableReader tables;
    private final IndexReader indexes;
    private final Map<Long, List<Key>> keys = new HashMap<>();
    private final Map<Long, List<Check>> checks = new HashMap<>();
    private final Map<Long, List<ForeignKey>> foreignKeys = new HashMap<>();
    private final Map<Long, List<String>> others = new HashMap<>();
    private final List<Unmodelled> unmodelled = new ArrayList<>();
    private final List<Definition> definitions = new ArrayList<>();

    /** Indexes are read before. */
    ConstraintReader(ServerIds ids, TableReader tables, IndexReader indexes) {
        this.ids = ids;
        this.tables = tables;
        this.indexes = indexes;
    }

    void read(Row row) throws SQLException {
        Optional<TableReader.Found> table = tables.table(row.oid("table_oid"));
        if (table.isEmpty() || isOfPartition(row, table.get())) {
            return;
        }
        long oid = table.get().oid();
        switch (row.text("type")) {
            case "p", "u" -> key(row, table.get());
            case "c" -> add(oid, check(row), checks);
            case "f" -> foreignKey(row, table.get());
            case "n" -> notNull(row, table.get());
            default -> other(row, table.get());
        }
        if (!row.text("type").equals("x") && !row.text("type").equals("n")) {
            ids.describe(ServerIds.PG_CONSTRAINT, row.oid("oid"), 0);
        }
    }

    /** The server makes a foreign key for each partition of the table that one references. */
    private static boolean isOfPartition(Row row, TableReader.Found table) throws SQLException {
        return row.is("inherited") && table.special().isEmpty();
    }

    private static <T> void add(long table, T constraint, Map<Long, List<T>> all) {
        all.computeIfAbsent(table, none -> new ArrayList<>()).add(constraint);
    }

    private void key(Row row, TableReader.Found table) throws SQLException {
        if (row.text("definition").contains(" WITHOUT OVERLAPS")) {
            other(row, table);
            return;
        }
        Optional<Index> index = indexes.index(row.oid("index_oid")).map(IndexReader.Found::index);
        List<String> options = new ArrayList<>();
        index.stream()
                .flatMap(one -> one.options().stream())
                .map(option -> option.startsWith("TABLESPACE") ? "USING INDEX " + option : option)
                .forEach(options::add);
        options.addAll(deferral(row));
        add(
                table.oid(),
                new Key(
                        row.text("name"),
                        row.text("type").equals("p"),
                        row.list("columns"),
                        index.map(Index::included).orElse(List.of()),
                        index.filter(Index::nullsEqual).isPresent(),
                        options,
                        row.optional("comment")),
                keys);
    }

    private static List<String> deferral(Row row) throws SQLException {
        List<String> options = new ArrayList<>();
        if (row.is("deferrable")) {
            options.add("DEFERRABLE");
        }
        if (row.is("deferred")) {
            options.add("INITIALLY DEFERRED");
        }
        return options;
    }

    private static List<String> validity(Row row) throws SQLException {
        if (!row.is("enforced")) {
            return List.of("NOT ENFORCED");
        }
        return row.is("validated") ? List.of() : List.of("NOT VALID");
    }

    private Check check(Row row) throws SQLException {
        List<String> options = new ArrayList<>();
        if (row.is("local")) {
            options.add("NO INHERIT");
        }
        options.addAll(validity(row));
        return new Check(
                row.text("name"),
                ids.expression(row.text("expression"), ServerIds.PG_CONSTRAINT, row.oid("oid")),
                options,
                row.optional("comment"));
    }

    private void foreignKey(Row row, TableReader.Found table) throws SQLException {
        if (row.text("definition").contains("PERIOD ")) {
            other(row, table);
            return;
        }
        List<String> options = new ArrayList<>();
        if (row.text("match").equals("f")) {
            options.add("MATCH FULL");
        }
        options.addAll(deferral(row));
        options.addAll(validity(row));
        String columns =
                row.optional("deleted_columns").map(names -> " (" + names + ")").orElse("");
        add(
                table.oid(),
                new ForeignKey(
                        row.text("name"),
                        table.name(),
                        row.list("columns"),
                        new QName(row.text("target_schema"), row.text("target")),
                        row.list("target_columns"),
                        action(row.text("on_delete")) + columns,
                        action(row.text("on_update")),
                        options,
                        row.optional("comment")),
                foreignKeys);
    }

    private static String action(String code) {
        return Optional.ofNullable(ACTIONS.get(code))
                .orElseThrow(() -> new IllegalStateException("Unknown action " + code));
    }

    /** Since version 18, a NOT NULL has a name; the usual one says nothing. */
    private void notNull(Row row, TableReader.Found table) throws SQLException {
        String column = row.list("columns").get(0);
        boolean usual = row.text("name")
                        .equals(ServerNames.notNullConstraint(table.name().name(), column))
                && row.text("definition").equals(row.text("definition").replaceAll(" (NO INHERIT|NOT VALID)$", ""));
        if (!usual) {
            other(row, table);
        }
    }

    /** What the model does not have: beside a table that it has, or a part of one that it does not have either. */
    private void other(Row row, TableReader.Found table) throws SQLException {
        String text = row.text("name") + " " + row.text("definition");
        if (table.special().isEmpty()) {
            Set<Id> uses = new LinkedHashSet<>(ids.uses(ServerIds.PG_CONSTRAINT, row.oid("oid")));
            row.list("columns").stream()
                    .filter(column -> !column.isEmpty())
                    .forEach(column -> uses.add(MemberId.column(table.name(), column)));
            if (row.text("type").equals("n")) {
                unmodelled.add(new Unmodelled(
                        "constraint",
                        table.name() + "." + row.text("name"),
                        "",
                        row.text("definition"),
                        List.copyOf(uses)));
            } else {
                definitions.add(definition(row, table, List.copyOf(uses)));
            }
        } else {
            add(table.oid(), text, others);
        }
    }

    private Definition definition(Row row, TableReader.Found table, List<Id> uses) throws SQLException {
        String name = row.text("quoted_name");
        String owner = row.text("quoted_table");
        List<Expression> creation = new ArrayList<>();
        creation.add(ServerIds.expression(
                "ALTER TABLE " + owner + " ADD CONSTRAINT " + name + " " + row.text("definition"), uses));
        row.optional("comment")
                .ifPresent(comment -> creation.add(Expression.of("COMMENT ON CONSTRAINT " + name + " ON " + owner
                        + " IS '" + comment.replace("'", "''") + "'")));
        ids.describe(ServerIds.PG_CONSTRAINT, row.oid("oid"), 0);
        return new Definition(
                "constraint",
                table.name().sibling(table.name().name() + "." + row.text("name")),
                Optional.of(table.name()),
                creation,
                List.of("ALTER TABLE " + owner + " DROP CONSTRAINT " + name));
    }

    List<Definition> definitions() {
        return definitions;
    }

    List<Key> keys(long table) {
        return keys.getOrDefault(table, List.of());
    }

    List<Check> checks(long table) {
        return checks.getOrDefault(table, List.of());
    }

    List<ForeignKey> foreignKeys(long table) {
        return foreignKeys.getOrDefault(table, List.of());
    }

    /** The definitions of other constraints of a table that the catalog does not hold. */
    List<String> others(long table) {
        return others.getOrDefault(table, List.of());
    }

    List<Unmodelled> unmodelled() {
        return unmodelled;
    }
}
