package dev.plinth.sqlite;

import dev.plinth.dialect.Identifiers;
import dev.plinth.dialect.Literals;
import dev.plinth.dialect.LoweringRules;
import dev.plinth.dialect.Problems;
import dev.plinth.dialect.SqlText;
import dev.plinth.model.Check;
import dev.plinth.model.Column;
import dev.plinth.model.SchemaObject;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.schema.internal.DeclaredTable;
import dev.plinth.schema.internal.DeclaredTrigger;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.SQLDialect;

/**
 * How a declaration lowers to SQLite's catalog. Tables are strict, so that a value of another storage class is refused
 * as it is on PostgreSQL; what a storage class admits beyond the declared type, a check on the column refuses.
 */
final class SqliteLowering implements LoweringRules {
    private final SqlText text = new SqlText(SQLDialect.SQLITE, SqliteExpressions::replace);

    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }

    @Override
    public SqlText text() {
        return text;
    }

    @Override
    public List<SchemaObject> types(DeclaredDatabase database) {
        return List.of();
    }

    @Override
    public Column column(DeclaredTable table, DeclaredColumn column, Problems problems) {
        checkIdentity(table, column, problems);
        return new Column(
                column.name(),
                StorageTypes.of(table, column),
                Optional.empty(),
                column.nullable(),
                column.identity(),
                column.defaultExpression().map(field -> defaultText(column, field, problems)),
                StorageTypes.check(column)
                        .map(condition -> new Check(table.name() + "_" + column.name() + "_check", condition))
                        .stream()
                        .toList(),
                column.comment());
    }

    private static void checkIdentity(DeclaredTable table, DeclaredColumn column, Problems problems) {
        boolean wholeKey = table.primaryKey().isPresent()
                && table.primaryKey().get().columns().equals(List.of(column.name()));
        if (column.identity() && !wholeKey) {
            problems.add(
                    column.where(),
                    "SQLite numbers only a column that is the whole primary key. "
                            + "Make it primaryKey(), or declare the database for POSTGRES alone.");
        }
    }

    private String defaultText(DeclaredColumn column, Field<?> field, Problems problems) {
        Optional<Object> value = Literals.value(column);
        if (value.isPresent() && value.get() instanceof Double number) {
            if (!Double.isFinite(number)) {
                problems.add(
                        column.where(),
                        "the default %s is a number that SQLite does not have. Choose another.".formatted(number));
            }
            return number.toString();
        }
        return Literals.text(column)
                .map(Identifiers::literal)
                .or(() -> value.map(literal -> text.expression(field)))
                .orElseGet(() -> "(" + text.expression(field) + ")");
    }

    @Override
    public List<String> tableOptions() {
        return List.of("STRICT");
    }

    @Override
    public List<SchemaObject> trigger(DeclaredTable table, DeclaredTrigger trigger, Problems problems) {
        return new SqliteTriggers(text, table, trigger, problems).lower();
    }
}
