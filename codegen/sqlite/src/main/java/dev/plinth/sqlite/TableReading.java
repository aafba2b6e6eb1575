package dev.plinth.sqlite;

import dev.plinth.model.Check;
import dev.plinth.model.Column;
import dev.plinth.model.Expression;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Key;
import dev.plinth.model.QName;
import dev.plinth.model.Table;
import dev.plinth.model.Unmodelled;
import dev.plinth.sqlite.ColumnText.CheckText;
import dev.plinth.sqlite.TableText.ForeignKeyText;
import dev.plinth.sqlite.TableText.KeyText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a table of the catalog of what its text says. */
final class TableReading {
    private final QName name;
    private final TableText text;
    private final ColumnReferences references;
    private final List<Unmodelled> unmodelled = new ArrayList<>();

    TableReading(String table, String sql) {
        name = QName.of(table);
        text = TableText.read(Tokens.of(sql));
        Map<String, String> columns = new HashMap<>();
        text.columns.forEach(column -> columns.put(Token.lower(column.name), column.name));
        references = new ColumnReferences(name, columns);
        text.foreignKeys.forEach(key -> references.columns(key.columns()));
        text.features.forEach(feature -> report(feature.what(), feature.text()));
    }

    ColumnReferences references() {
        return references;
    }

    /** What the catalog cannot hold of it. */
    List<Unmodelled> unmodelled() {
        return unmodelled;
    }

    Table table() {
        return new Table(
                name,
                text.columns.stream().map(this::column).toList(),
                keys(),
                checks(),
                text.options,
                Optional.empty());
    }

    private Column column(ColumnText column) {
        return new Column(
                column.name,
                Expression.of(column.typeWithCollation()),
                !column.required,
                column.numbered,
                column.defaultValue.map(Expression::of),
                column.checks.stream().map(this::check).toList(),
                Optional.empty(),
                false,
                column.generated.map(value -> new Column.Generated(references.in(value), column.stored)),
                Optional.empty());
    }

    private Check check(CheckText check) {
        Expression condition = references.in(check.condition());
        Check unnamed = new Check("", condition, check.options(), Optional.empty());
        return new Check(named(check.name(), Unnamed.check(unnamed)), condition, check.options(), Optional.empty());
    }

    private List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (CheckText each : text.checks) {
            Check check = check(each);
            if (names.add(check.name())) {
                checks.add(check);
            } else {
                repeated("CHECK", check.name(), check.expression().text());
            }
        }
        return checks;
    }

    private List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (KeyText each : text.keys) {
            Key unnamed = new Key(
                    "",
                    each.primary(),
                    references.columns(each.columns()),
                    List.of(),
                    false,
                    each.options(),
                    Optional.empty());
            Key key = new Key(
                    named(each.name(), Unnamed.key(unnamed)),
                    unnamed.primary(),
                    unnamed.columns(),
                    List.of(),
                    false,
                    unnamed.options(),
                    Optional.empty());
            if (names.add(key.name())) {
                keys.add(key);
            } else if (!keys.contains(key)) {
                repeated("UNIQUE", key.name(), String.join(", ", key.columns()) + key.options());
            }
        }
        return keys;
    }

    /** Its foreign keys; the names of what they reference are as they are written. */
    List<ForeignKey> foreignKeys(LiveNames names) {
        List<ForeignKey> keys = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (ForeignKeyText each : text.foreignKeys) {
            QName target = QName.of(names.table(each.target()));
            ForeignKey unnamed = new ForeignKey(
                    "",
                    name,
                    references.columns(each.columns()),
                    target,
                    names.columns(target.name(), each.targetColumns()),
                    each.onDelete(),
                    each.onUpdate(),
                    each.options(),
                    Optional.empty());
            ForeignKey key = new ForeignKey(
                    named(each.name(), Unnamed.foreignKey(unnamed)),
                    name,
                    unnamed.columns(),
                    target,
                    unnamed.targetColumns(),
                    unnamed.onDelete(),
                    unnamed.onUpdate(),
                    unnamed.options(),
                    Optional.empty());
            if (taken.add(key.name())) {
                keys.add(key);
            } else {
                repeated("FOREIGN KEY", key.name(), new SqliteConstraints().foreignKey(key));
            }
        }
        return keys;
    }

    private String named(Optional<String> given, String unnamed) {
        given.filter(Unnamed::is).ifPresent(taken -> report("a name that is kept for what has none", taken));
        return given.orElse(unnamed);
    }

    private void repeated(String kind, String constraint, String definition) {
        report(kind + " " + constraint + " for the second time", definition);
    }

    private void report(String what, String definition) {
        unmodelled.add(new Unmodelled("table", name.name(), what, definition, List.of(Table.id(name))));
    }
}
