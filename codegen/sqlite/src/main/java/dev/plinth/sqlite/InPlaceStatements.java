package dev.plinth.sqlite;

import dev.plinth.model.Column;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.QName;
import dev.plinth.model.Table;
import dev.plinth.plan.Fill;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.TableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statements that change a table in place: what hinders goes first, then rows change, then they are checked.
 *
 * @param alteration all that changes in the table
 */
record InPlaceStatements(InPlaceAlteration alteration) {
    private TableChange change() {
        return alteration.change();
    }

    private PlanContext context() {
        return alteration.context();
    }

    List<String> all() {
        Table before = change().before();
        Table after = change().after();
        List<String> statements = new ArrayList<>();
        alteration.droppedKeys().forEach(key -> statements.add(drop(after.name(), key.name())));
        alteration.droppedChecks().forEach(check -> statements.add(drop(after.name(), check.name())));
        for (Column column : after.columns()) {
            if (column.nullable()
                    && before(column).filter(old -> !old.nullable()).isPresent()) {
                statements.add(notNull("DROP", column));
            }
        }
        statements.addAll(new Backfill(change(), context()).statements());
        for (Column column : SchemaEdit.missing(after, before)) {
            statements.addAll(SqliteTableSupport.addColumn(after, asAdded(column), keysOf(column)));
        }
        statements.addAll(new InPlaceRows(change(), context()).statements());
        for (Column column : after.columns()) {
            if (!column.nullable()
                    && before(column).orElseGet(() -> asAdded(column)).nullable()) {
                statements.add(notNull("SET", column));
            }
        }
        alteration
                .addedChecks()
                .forEach(
                        check -> statements.add(alter(after.name()) + "ADD " + SqliteObjects.CONSTRAINTS.check(check)));
        for (Column column : SchemaEdit.missing(before, after)) {
            statements.add(SqliteTableSupport.dropOfColumn(after, column));
        }
        return statements;
    }

    private Optional<Column> before(Column column) {
        return change().before().column(column.name());
    }

    /** Without NOT NULL, until its rows have their values. */
    private Column asAdded(Column column) {
        return column.isRequired() && Fill.of(change(), column, context()).isPresent()
                ? new Column(
                        column.name(),
                        column.type(),
                        true,
                        column.identity(),
                        column.defaultValue(),
                        column.checks(),
                        column.comment())
                : column;
    }

    private List<ForeignKey> keysOf(Column column) {
        return new ForeignKeysOfTable(change(), context())
                .afterwards().stream()
                        .filter(key -> key.columns().equals(List.of(column.name())))
                        .toList();
    }

    private String notNull(String what, Column column) {
        return "%sALTER COLUMN %s %s NOT NULL"
                .formatted(alter(change().after().name()), SqliteObjects.IDENTIFIERS.quote(column.name()), what);
    }

    /** The statement that drops a check or a foreign key. */
    static String drop(QName table, String constraint) {
        return alter(table) + "DROP CONSTRAINT " + SqliteObjects.IDENTIFIERS.quote(constraint);
    }

    private static String alter(QName table) {
        return "ALTER TABLE " + SqliteObjects.NAMES.of(table) + " ";
    }
}
