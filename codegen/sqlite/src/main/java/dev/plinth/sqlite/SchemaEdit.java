package dev.plinth.sqlite;

import dev.plinth.diff.Difference;
import dev.plinth.diff.Difference.MemberAdded;
import dev.plinth.diff.Difference.MemberAltered;
import dev.plinth.diff.Difference.MemberDropped;
import dev.plinth.model.Column;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Key;
import dev.plinth.model.Table;
import dev.plinth.plan.Operation;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.TableChange;
import dev.plinth.render.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Changes the stored text of a table, and no row (manual, "ALTER TABLE", section 8). It works in the transaction at hand and with
 * foreign keys on. Columns come and go by ALTER TABLE, before and after it.
 *
 * @param change all that changes in the table
 * @param context the whole plan
 */
record SchemaEdit(TableChange change, PlanContext context) {
    /** Whether the rows stay as they are stored, and the text that is stored is known. */
    boolean isEnough() {
        return context.isStoredAsWritten(change.before().id())
                && RowIdColumn.isStrict(change.before())
                && change.before().options().equals(change.after().options())
                && RowIdColumn.of(change.before())
                        .map(Column::name)
                        .equals(RowIdColumn.of(change.after()).map(Column::name))
                && haveSameIndexes(change.before().keys(), change.after().keys())
                && new NativeAlteration(change, context).keepsAColumn()
                && change.differences().stream().allMatch(this::keepsRows);
    }

    /** SQLite numbers the indexes of keys in their order, and does not name them after the keys. */
    private static boolean haveSameIndexes(List<Key> before, List<Key> after) {
        return before.stream()
                .map(SchemaEdit::unnamed)
                .toList()
                .equals(after.stream().map(SchemaEdit::unnamed).toList());
    }

    private static Key unnamed(Key key) {
        return new Key(
                "", key.primary(), key.columns(), key.included(), key.nullsEqual(), key.options(), key.comment());
    }

    private boolean keepsRows(Difference difference) {
        if (difference instanceof MemberAltered altered
                && altered.before() instanceof Column before
                && altered.after() instanceof Column after) {
            return new EditedColumn(change, before, after, context).keepsValues();
        }
        boolean columnComesOrGoes = (difference instanceof MemberAdded added && added.member() instanceof Column)
                || (difference instanceof MemberDropped dropped && dropped.member() instanceof Column);
        return !columnComesOrGoes || new NativeAlteration(change, context).isColumnThatComesOrGoes(difference);
    }

    Operation operation() {
        return new AlteredTable(change, context).operation(statements(), new RebuildHazards(change, context).ofEdit());
    }

    private List<String> statements() {
        Table before = change.before();
        Table after = change.after();
        var keys = new ForeignKeysOfTable(change, context);
        List<String> statements = new ArrayList<>();
        statements.add(new TextGuard(before, keys.before(), InPlaceAlteration.isOffered(context)).statement());
        statements.addAll(new Backfill(change, context).statements());
        for (Column column : missing(after, before)) {
            statements.addAll(SqliteTableSupport.addColumn(after, column, List.of()));
        }
        List<String> guards = new RowGuards(before, after).statements();
        statements.addAll(guards);
        statements.add("PRAGMA writable_schema = ON");
        statements.add(write(keys.afterwards()));
        statements.add("PRAGMA writable_schema = RESET");
        statements.addAll(announce());
        for (Column column : missing(before, after)) {
            statements.add(SqliteTableSupport.dropOfColumn(after, column));
        }
        if (!guards.isEmpty()) {
            statements.add(stopAtViolation());
        }
        statements.addAll(keys.stopAtMissingReference());
        return statements;
    }

    /** The columns of a table that another state of it does not have. */
    static List<Column> missing(Table table, Table other) {
        return table.columns().stream()
                .filter(column -> other.column(column.name()).isEmpty())
                .toList();
    }

    /** The columns are in the order in which the table has them, which another history of the database may have changed. */
    private String write(List<ForeignKey> keys) {
        var sql = new TableSql(change.after(), keys);
        List<Column> columns = new ArrayList<>(change.after().columns());
        columns.addAll(missing(change.before(), change.after()));
        String name = Identifiers.literal(change.after().name().name());
        String texts = columns.stream()
                .map(column -> "    WHEN %s THEN %s"
                        .formatted(Identifiers.literal(column.name()), Identifiers.literal(sql.column(column))))
                .collect(Collectors.joining("\n"));
        String end = sql.constraints().stream()
                        .map(constraint -> TableSql.SEPARATOR + constraint)
                        .collect(Collectors.joining())
                + sql.tail();
        return """
                UPDATE sqlite_schema
                SET sql = %s || (
                  SELECT group_concat(CASE name
                %s
                  END, %s)
                  FROM pragma_table_xinfo(%s)
                ) || %s
                WHERE type = 'table' AND name = %4$s""".formatted(
                        Identifiers.literal(
                                sql.head(SqliteObjects.NAMES.of(change.after().name()))),
                        texts,
                        Identifiers.literal(TableSql.SEPARATOR),
                        name,
                        Identifiers.literal(end));
    }

    /** Other connections, and this one if the transaction fails, read the schema again only if a statement has changed it. */
    private List<String> announce() {
        String view = SqliteObjects.IDENTIFIERS.quote(context.freeName("plinth_new_"));
        return List.of("CREATE VIEW " + view + " AS SELECT 1", "DROP VIEW " + view);
    }

    private String stopAtViolation() {
        String name = change.after().name().name();
        return """
                SELECT json_extract('{}', %s || integrity_check)
                FROM pragma_integrity_check(%s)
                WHERE integrity_check <> 'ok'""".formatted(Identifiers.literal("table " + name + ": "), Identifiers.literal(name));
    }
}
