package dev.plinth.sqlite;

import static dev.plinth.dialect.Identifiers.quote;

import dev.plinth.dialect.ForeignKeyText;
import dev.plinth.dialect.ObjectSql;
import dev.plinth.diff.TableAlteration;
import dev.plinth.model.Check;
import dev.plinth.model.Column;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code CREATE TABLE} with its foreign keys, and {@code ALTER TABLE} for columns that come or go. */
final class TableSql implements ObjectSql<Table> {

    /** What a line of a table begins with. */
    static final String INDENT = "  ";

    @Override
    public Class<Table> kind() {
        return Table.class;
    }

    @Override
    public List<String> create(Table table, List<ForeignKey> foreignKeys) {
        Optional<Column> identity =
                table.columns().stream().filter(Column::identity).findFirst();
        List<String> lines = new ArrayList<>();
        table.columns().forEach(column -> lines.add(column(column, keyOf(table, column))));
        if (identity.isEmpty()) {
            table.primaryKey()
                    .ifPresent(key ->
                            lines.add(constraint(key.name(), "PRIMARY KEY (%s)".formatted(quote(key.columns())))));
        }
        table.uniques()
                .forEach(key -> lines.add(constraint(key.name(), "UNIQUE (%s)".formatted(quote(key.columns())))));
        table.checks().forEach(check -> lines.add(check(check)));
        foreignKeys.forEach(key -> lines.add(ForeignKeyText.constraint(key)));
        String options = table.options().isEmpty() ? "" : " " + String.join(", ", table.options());
        return List.of("CREATE TABLE %s (\n%s%s%s\n)%s"
                .formatted(quote(table.name()), comment(table), INDENT, String.join(",\n" + INDENT, lines), options));
    }

    /** SQLite keeps the text of CREATE TABLE with the comments in it, and has no other place for them. */
    private static String comment(Table table) {
        return table.comment()
                .map(text -> INDENT + "-- " + text.replaceAll("\\R", " ") + "\n")
                .orElse("");
    }

    /**
     * Within the column's own text, so that ADD COLUMN brings the comment along and DROP COLUMN takes it away. Flyway
     * counts comments within comments, which SQLite does not have.
     */
    private static String comment(Column column) {
        return column.comment()
                .map(text -> text.replaceAll("\\R", " ").replace("*/", "* /").replace("/*", "/ *"))
                .map(text -> " /* " + text + " */")
                .orElse("");
    }

    /** The primary key of an identity stands at the column, or the column would not be numbered. */
    private static Optional<String> keyOf(Table table, Column column) {
        return column.identity()
                ? table.primaryKey().map(key -> constraint(key.name(), "PRIMARY KEY AUTOINCREMENT"))
                : Optional.empty();
    }

    private static String column(Column column, Optional<String> key) {
        StringBuilder sql = new StringBuilder(quote(column.name())).append(' ').append(column.type());
        column.defaultExpression()
                .ifPresent(expression -> sql.append(" DEFAULT ").append(expression));
        if (!column.nullable()) {
            sql.append(" NOT NULL");
        }
        key.ifPresent(constraint -> sql.append(' ').append(constraint));
        sql.append(comment(column));
        column.checks().forEach(check -> sql.append("\n    ").append(check(check)));
        return sql.toString();
    }

    private static String check(Check check) {
        return constraint(check.name(), "CHECK (%s)".formatted(check.expression()));
    }

    private static String constraint(String name, String definition) {
        return "CONSTRAINT %s %s".formatted(quote(name), definition);
    }

    @Override
    public List<String> drop(Table table) {
        return List.of("DROP TABLE " + quote(table.name()));
    }

    @Override
    public List<String> alter(Table before, Table after) {
        TableAlteration alteration = TableAlteration.of(before, after);
        List<String> statements = new ArrayList<>();
        for (Column column : alteration.dropped()) {
            statements.add("ALTER TABLE %s DROP COLUMN %s".formatted(quote(after.name()), quote(column.name())));
        }
        for (Column column : alteration.added()) {
            statements.add(
                    "ALTER TABLE %s ADD COLUMN %s".formatted(quote(after.name()), column(column, Optional.empty())));
        }
        return statements;
    }
}
