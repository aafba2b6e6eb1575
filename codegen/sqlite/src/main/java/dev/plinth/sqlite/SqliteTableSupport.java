package dev.plinth.sqlite;

import dev.plinth.diff.Difference;
import dev.plinth.model.Column;
import dev.plinth.model.Expression;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Id;
import dev.plinth.model.Key;
import dev.plinth.model.MemberId;
import dev.plinth.model.ObjectId;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import dev.plinth.plan.Direction;
import dev.plinth.plan.Fill;
import dev.plinth.plan.Name;
import dev.plinth.plan.Operation;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.TableChange;
import dev.plinth.plan.TableSupport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code CREATE TABLE} with its foreign keys, and {@code ALTER TABLE} for columns that come and go. */
final class SqliteTableSupport extends TableSupport {
    /** What a line of a table begins with. */
    static final String INDENT = "  ";

    @Override
    public List<Name> names(Table table) {
        List<Name> names = new ArrayList<>();
        names.add(NameSpaces.relation(table.id()));
        for (Key key : table.keys()) {
            names.add(NameSpaces.constraint(table.id(key)));
        }
        table.allChecks().forEach(check -> names.add(NameSpaces.constraint(table.id(check))));
        table.columns().forEach(column -> names.add(NameSpaces.column(table.id(column))));
        return names;
    }

    @Override
    protected List<String> create(Table table, List<ForeignKey> keys) {
        return List.of(creation(table, name(table), keys));
    }

    /** {@code CREATE TABLE} under a name, which may be another one than that of the table. */
    static String creation(Table table, String name, List<ForeignKey> keys) {
        boolean numbered = table.columns().stream().anyMatch(Column::identity);
        List<String> lines = new ArrayList<>();
        table.columns().forEach(column -> lines.add(column(column, keyOf(table, column))));
        table.keys().stream()
                .filter(key -> !(numbered && key.primary()))
                .forEach(key -> lines.add(SqliteObjects.CONSTRAINTS.key(key)));
        table.checks().forEach(check -> lines.add(SqliteObjects.CONSTRAINTS.check(check)));
        keys.forEach(key -> lines.add(SqliteObjects.CONSTRAINTS.foreignKey(key)));
        String options = table.options().isEmpty() ? "" : " " + String.join(", ", table.options());
        return "CREATE TABLE " + name + " (\n" + comment(table) + INDENT + String.join(",\n" + INDENT, lines) + "\n)"
                + options;
    }

    private static String name(Table table) {
        return SqliteObjects.NAMES.of(table.name());
    }

    /** SQLite keeps the text of CREATE TABLE with the comments in it, and has no other place for them. */
    private static String comment(Table table) {
        return table.comment()
                .map(text -> INDENT + "-- " + text.replaceAll("\\R", " ") + "\n")
                .orElse("");
    }

    /**
     * Within the column's own text, so that ADD COLUMN brings the comment along and DROP COLUMN takes it away. Flyway counts
     * comments within comments, which SQLite does not have.
     */
    private static String comment(Column column) {
        return column.comment()
                .map(text -> text.replaceAll("\\R", " ").replace("*/", "* /").replace("/*", "/ *"))
                .map(text -> " /* " + text + " */")
                .orElse("");
    }

    /** The primary key of an identity is part of the column, or SQLite would not number it. */
    private static Optional<String> keyOf(Table table, Column column) {
        return column.identity()
                ? table.primaryKey()
                        .map(key -> SqliteObjects.CONSTRAINTS.constraint(key.name(), "PRIMARY KEY AUTOINCREMENT"))
                : Optional.empty();
    }

    private static String column(Column column, Optional<String> key) {
        StringBuilder sql = new StringBuilder(SqliteObjects.IDENTIFIERS.quote(column.name()))
                .append(' ')
                .append(column.type().text());
        column.defaultValue().ifPresent(value -> sql.append(" DEFAULT ").append(value.text()));
        if (!column.nullable()) {
            sql.append(" NOT NULL");
        }
        key.ifPresent(constraint -> sql.append(' ').append(constraint));
        sql.append(comment(column));
        column.checks().forEach(check -> sql.append("\n    ").append(SqliteObjects.CONSTRAINTS.check(check)));
        return sql.toString();
    }

    /** There is no statement that renames a constraint. */
    @Override
    public boolean canRename(Id id) {
        return !(id instanceof MemberId member) || member.kind() == MemberId.Kind.COLUMN;
    }

    /** Every text that the server keeps follows (manual, "ALTER TABLE", sections 2 and 3), and so does the row of an AUTOINCREMENT. */
    @Override
    public List<String> rename(Table table, Id id, String name) {
        String what =
                id instanceof MemberId member ? "COLUMN " + SqliteObjects.IDENTIFIERS.quote(member.name()) + " " : "";
        return List.of(
                "ALTER TABLE %s RENAME %sTO %s".formatted(name(table), what, SqliteObjects.IDENTIFIERS.quote(name)));
    }

    @Override
    protected List<String> drop(Table table) {
        return List.of("DROP TABLE " + name(table));
    }

    @Override
    protected List<String> addColumn(Table table, Column column, Optional<Fill> fill) {
        return List.of("ALTER TABLE %s ADD COLUMN %s".formatted(name(table), column(column, Optional.empty())));
    }

    @Override
    protected Optional<Expression> neutral(Column column, Function<ObjectId, Optional<SchemaObject>> objects) {
        return NeutralValue.of(column).map(Expression::of);
    }

    @Override
    protected List<String> dropColumn(Table table, Column column) {
        return List.of(
                "ALTER TABLE %s DROP COLUMN %s".formatted(name(table), SqliteObjects.IDENTIFIERS.quote(column.name())));
    }

    @Override
    protected List<Operation> alter(TableChange change, PlanContext context) {
        boolean comesOrGoes =
                change.differences().stream().allMatch(difference -> isAlterTable(difference, change, context));
        if (change.parts().isEmpty() && comesOrGoes) {
            return change.differences().stream()
                    .flatMap(difference -> comeOrGo(difference, change, context).stream())
                    .toList();
        }
        return List.of(new TableRebuild(change, context).operation());
    }

    /** Whether ALTER TABLE does it (manual, "ALTER TABLE", sections 4 and 5). */
    private static boolean isAlterTable(Difference difference, TableChange change, PlanContext context) {
        if (difference instanceof Difference.MemberAdded added && added.member() instanceof Column column) {
            return Fill.of(change, column, context).isEmpty()
                    && (isConstant(column) || (context.direction() == Direction.UNDO && column.isRequired()));
        }
        return difference instanceof Difference.MemberDropped dropped && dropped.member() instanceof Column;
    }

    /** Manual, "ALTER TABLE", section 4: a default in brackets is not a constant. */
    private static boolean isConstant(Column column) {
        return column.defaultValue()
                .filter(value -> value.text().startsWith("("))
                .isEmpty();
    }
}
