package dev.plinth.postgres.introspect;

import dev.plinth.model.Column;
import dev.plinth.model.Expression;
import dev.plinth.model.Fragment;
import dev.plinth.model.MemberId;
import dev.plinth.model.ObjectId;
import dev.plinth.model.QName;
import dev.plinth.model.Sequence;
import dev.plinth.model.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads tables with their columns. */
final class TableReader {
    /**
     * A table.
     *
     * @param special why the catalog cannot hold it: a partition for example; empty if it can
     */
    record Found(long oid, QName name, Optional<String> comment, String special, List<ColumnRow> columns) {}

    /** A column, and the numbers of its default and of its type. */
    record ColumnRow(Column column, long defaultOid, long typeOid) {}

    private final ServerIds ids;
    private final Map<Long, Found> tables = new LinkedHashMap<>();

    TableReader(ServerIds ids) {
        this.ids = ids;
    }

    void read(Row row) throws SQLException {
        long oid = row.oid("table_oid");
        Found table = tables.get(oid);
        if (table == null) {
            table = table(oid, row);
            tables.put(oid, table);
        }
        if (row.optional("column_name").isPresent()) {
            ColumnRow column = column(row);
            table.columns().add(column);
            if (table.special().isEmpty()) {
                add(table, (int) row.number("number"), column);
            }
        }
    }

    private Found table(long oid, Row row) throws SQLException {
        String special = Stream.of(
                        row.optional("special"), row.optional("parents").map("child of "::concat))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        var table = new Found(oid, row.name(), row.optional("comment"), special, new ArrayList<>());
        ids.describe(ServerIds.PG_CLASS, oid, 0);
        if (special.isEmpty()) {
            ids.add(ServerIds.PG_CLASS, oid, Table.id(table.name()));
            ids.add(ServerIds.PG_TYPE, row.oid("row_oid"), Table.id(table.name()));
        }
        return table;
    }

    private void add(Found table, int number, ColumnRow column) {
        MemberId id = MemberId.column(table.name(), column.column().name());
        ids.addColumn(table.oid(), number, id);
        ids.object(ServerIds.PG_TYPE, column.typeOid()).ifPresent(type -> ids.addType(id, type));
    }

    private ColumnRow column(Row row) throws SQLException {
        String generated = row.text("generated");
        String identity = row.text("identity");
        Optional<Expression> value = row.optional("default_value").map(Expression::of);
        ids.describe(ServerIds.PG_CLASS, row.oid("table_oid"), row.number("number"));
        return new ColumnRow(
                new Column(
                        row.text("column_name"),
                        type(row),
                        !row.is("required"),
                        !identity.isEmpty(),
                        generated.isEmpty() ? value : Optional.empty(),
                        List.of(),
                        row.optional("column_comment"),
                        identity.equals("a"),
                        generated.isEmpty()
                                ? Optional.empty()
                                : value.map(one -> new Column.Generated(one, generated.equals("s"))),
                        Optional.empty()),
                row.oid("default_oid"),
                row.oid("element_oid"));
    }

    private Expression type(Row row) throws SQLException {
        String text = row.text("type");
        String collation = row.optional("collation").map(" COLLATE "::concat).orElse("");
        return ids.object(ServerIds.PG_TYPE, row.oid("element_oid"))
                .map(type -> named(type, text, collation))
                .orElseGet(() -> Expression.of(text + collation));
    }

    private static Expression named(ObjectId type, String text, String rest) {
        int end = text.endsWith("[]") ? text.length() - 2 : text.length();
        var name = new Fragment.Ref(type, text.substring(0, end));
        return end == text.length() && rest.isEmpty()
                ? Expression.of(name)
                : Expression.of(name, new Fragment.Sql(text.substring(end) + rest));
    }

    Stream<Found> tables() {
        return tables.values().stream();
    }

    Optional<Found> table(long oid) {
        return Optional.ofNullable(tables.get(oid));
    }

    /**
     * The columns of a table, whose expressions know what they read.
     *
     * @param numbers the sequences of identities
     */
    List<Column> columns(Found table, Map<MemberId, Sequence> numbers) {
        return table.columns().stream()
                .map(row ->
                        complete(row, MemberId.column(table.name(), row.column().name()), numbers))
                .toList();
    }

    private Column complete(ColumnRow row, MemberId id, Map<MemberId, Sequence> numbers) {
        Column column = row.column();
        return new Column(
                column.name(),
                column.type(),
                column.nullable(),
                column.identity(),
                column.defaultValue().map(value -> expression(value, row, id)),
                column.checks(),
                column.comment(),
                column.always(),
                column.generated()
                        .map(value -> new Column.Generated(expression(value.expression(), row, id), value.stored())),
                Optional.ofNullable(numbers.get(id))
                        .filter(sequence -> !SequenceReader.isUsual(
                                sequence, id, column.type().text())));
    }

    /** The server says that a default reads its own column. */
    private Expression expression(Expression text, ColumnRow row, MemberId id) {
        return ServerIds.expression(
                text.text(),
                ids.uses(ServerIds.PG_ATTRDEF, row.defaultOid()).stream()
                        .filter(used -> !used.equals(id))
                        .toList());
    }
}
