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

    /** A line of a table: what it declares, and a comment to its right. */
    private record Line(String sql, Optional<String> comment) {
        Line(String sql) {
            this(sql, Optional.empty());
        }
    }

    @Override
    public Class<Table> kind() {
        return Table.class;
    }

    @Override
    public List<String> create(Table table, List<ForeignKey> foreignKeys) {
        Optional<Column> identity =
                table.columns().stream().filter(Column::identity).findFirst();
        List<Line> lines = new ArrayList<>();
        for (Column column : table.columns()) {
            lines.add(new Line(column(column, keyOf(table, column)), column.comment()));
        }
        if (identity.isEmpty()) {
            table.primaryKey()
                    .ifPresent(key -> lines.add(
                            new Line(constraint(key.name(), "PRIMARY KEY (%s)".formatted(quote(key.columns()))))));
        }
        table.uniques()
                .forEach(key ->
                        lines.add(new Line(constraint(key.name(), "UNIQUE (%s)".formatted(quote(key.columns()))))));
        table.checks().forEach(check -> lines.add(new Line(check(check))));
        foreignKeys.forEach(key -> lines.add(new Line(ForeignKeyText.constraint(key))));
        String options = table.options().isEmpty() ? "" : " " + String.join(", ", table.options());
        return List.of("CREATE TABLE %s (%s\n%s)%s"
                .formatted(quote(table.name()), comment(table.comment()), text(lines), options));
    }

    private static String text(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            text.append("  ")
                    .append(line.sql())
                    .append(i < lines.size() - 1 ? "," : "")
                    .append(comment(line.comment()))
                    .append('\n');
        }
        return text.toString();
    }

    /** SQLite keeps the text of CREATE TABLE with the comments in it, and has no other place for them. */
    private static String comment(Optional<String> comment) {
        return comment.map(text -> " -- " + text.replaceAll("\\R", " ")).orElse("");
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
        column.checks().forEach(check -> sql.append(' ').append(check(check)));
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
