package dev.plinth.postgres.introspect;

import dev.plinth.model.Expression;
import dev.plinth.model.Fragment;
import dev.plinth.model.Id;
import dev.plinth.model.Index;
import dev.plinth.model.MemberId;
import dev.plinth.model.QName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads indexes. Those of keys are told apart. */
final class IndexReader {
    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;
    private static final String BTREE = "btree";

    /**
     * An index.
     *
     * @param table the number of its table within the server
     * @param key whether a constraint has made it
     */
    record Found(
            long oid,
            long table,
            Index index,
            boolean key,
            boolean valid,
            String definition,
            Optional<String> tablespace) {}

    private final ServerIds ids;
    private final TableReader tables;
    private final Map<Long, Found> indexes = new LinkedHashMap<>();

    IndexReader(ServerIds ids, TableReader tables) {
        this.ids = ids;
        this.tables = tables;
    }

    void read(Row row) throws SQLException {
        long oid = row.oid("oid");
        boolean key = row.oid("constraint_oid") != 0;
        Index index = index(row);
        if (!key && !ids.isDefined(ServerIds.PG_CLASS, oid)) {
            ids.add(ServerIds.PG_CLASS, oid, index.id());
            ids.describe(ServerIds.PG_CLASS, oid, 0);
        }
        indexes.put(
                oid,
                new Found(
                        oid,
                        row.oid("table_oid"),
                        index,
                        key,
                        row.is("valid"),
                        row.text("definition"),
                        row.optional("tablespace")));
    }

    private Index index(Row row) throws SQLException {
        QName table =
                tables.table(row.oid("table_oid")).map(TableReader.Found::name).orElseGet(() -> QName.of(""));
        int parts = (int) row.number("parts");
        List<String> names = row.list("names");
        List<String> options = new ArrayList<>();
        if (!row.list("storage").isEmpty()) {
            options.add(storage(row.list("storage")));
        }
        row.optional("tablespace").ifPresent(space -> options.add("TABLESPACE " + quoted(space)));
        return new Index(
                row.name(),
                table,
                row.is("unique"),
                parts(table, row, parts),
                row.optional("predicate").map(Expression::of),
                row.optional("method").filter(method -> !method.equals(BTREE)),
                names.subList(parts, names.size()),
                row.is("nulls_equal"),
                options,
                row.optional("comment"));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String storage(List<String> parameters) {
        return parameters.stream()
                .map(parameter -> parameter.split("=", 2))
                .map(pair -> pair[0] + "='" + pair[1].replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "WITH (", ")"));
    }

    private static List<Index.Part> parts(QName table, Row row, int count) throws SQLException {
        List<String> texts = row.list("columns");
        List<String> names = row.list("names");
        List<String> classes = row.list("classes");
        List<String> options = row.list("options");
        List<Index.Part> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int option = Integer.parseInt(options.get(i));
            boolean descending = (option & DESCENDING) != 0;
            boolean nullsFirst = (option & NULLS_FIRST) != 0;
            parts.add(new Index.Part(
                    part(table, texts.get(i), names.get(i), classes.get(i)),
                    descending,
                    descending == nullsFirst ? Optional.empty() : Optional.of(nullsFirst ? "FIRST" : "LAST")));
        }
        return parts;
    }

    /** What is more than a column has several pieces, because an index reads its value. */
    private static Expression part(QName table, String text, String name, String rest) {
        Fragment first = name.isEmpty() ? new Fragment.Sql(text) : new Fragment.Ref(MemberId.column(table, name), text);
        return name.isEmpty() || !rest.isEmpty() ? Expression.of(first, new Fragment.Sql(rest)) : Expression.of(first);
    }

    Stream<Found> indexes() {
        return indexes.values().stream();
    }

    Optional<Found> index(long oid) {
        return Optional.ofNullable(indexes.get(oid));
    }

    /** An index whose expressions know what they read. */
    Index complete(Found found) {
        Index index = found.index();
        List<Id> read = ids.uses(ServerIds.PG_CLASS, found.oid());
        return new Index(
                index.name(),
                index.table(),
                index.unique(),
                index.parts().stream().map(part -> reading(part, read)).toList(),
                index.predicate().map(text -> Expression.of(new Fragment.Opaque(ServerText.stable(text.text()), read))),
                index.method(),
                index.included(),
                index.nullsEqual(),
                index.options(),
                index.comment());
    }

    private static Index.Part reading(Index.Part part, List<Id> read) {
        List<Fragment> fragments = part.expression().parts().stream()
                .map(piece -> piece instanceof Fragment.Sql && !piece.text().isEmpty()
                        ? new Fragment.Opaque(ServerText.stable(piece.text()), read)
                        : piece)
                .toList();
        return new Index.Part(new Expression(fragments), part.descending(), part.nulls());
    }
}
