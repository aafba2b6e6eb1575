package dev.plinth.sqlite;

import dev.plinth.model.Check;
import dev.plinth.model.Column;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Key;
import dev.plinth.model.QName;
import dev.plinth.model.Table;

/**
 * What a constraint without a name is called in the catalog: it is told from others by what it says. No constraint of a database can
 * have such a name, because one that has it is reported as unmodelled.
 */
final class Unnamed {
    private static final String PREFIX = "(unnamed) ";

    private Unnamed() {}

    /** Whether a constraint of that name has none in the database. */
    static boolean is(String name) {
        return name.startsWith(PREFIX);
    }

    static String key(Key key) {
        return PREFIX + (key.primary() ? "primary key" : "unique (" + String.join(", ", key.columns()) + ")");
    }

    static String check(Check check) {
        return PREFIX + "check ("
                + String.join(" ", Tokens.folded(check.expression().text())) + ")";
    }

    static String foreignKey(ForeignKey key) {
        return foreignKey(String.join(", ", key.columns()), key.targetTable(), String.join(", ", key.targetColumns()));
    }

    private static String foreignKey(String columns, QName target, String targetColumns) {
        return PREFIX + Token.lower("(" + columns + ") references " + target.name() + " (" + targetColumns + ")");
    }

    /** The table with what its unnamed constraints are called after something was renamed. */
    static Table named(Table table) {
        return new Table(
                table.name(),
                table.columns().stream().map(Unnamed::named).toList(),
                table.keys().stream().map(Unnamed::named).toList(),
                table.checks().stream().map(Unnamed::named).toList(),
                table.options(),
                table.comment());
    }

    private static Column named(Column column) {
        return new Column(
                column.name(),
                column.type(),
                column.nullable(),
                column.identity(),
                column.defaultValue(),
                column.checks().stream().map(Unnamed::named).toList(),
                column.comment(),
                column.always(),
                column.generated(),
                column.numbers());
    }

    private static Key named(Key key) {
        return is(key.name())
                ? new Key(
                        key(key),
                        key.primary(),
                        key.columns(),
                        key.included(),
                        key.nullsEqual(),
                        key.options(),
                        key.comment())
                : key;
    }

    private static Check named(Check check) {
        return is(check.name()) ? new Check(check(check), check.expression(), check.options(), check.comment()) : check;
    }

    static ForeignKey named(ForeignKey key) {
        return is(key.name())
                ? new ForeignKey(
                        foreignKey(key),
                        key.table(),
                        key.columns(),
                        key.targetTable(),
                        key.targetColumns(),
                        key.onDelete(),
                        key.onUpdate(),
                        key.options(),
                        key.comment())
                : key;
    }
}
