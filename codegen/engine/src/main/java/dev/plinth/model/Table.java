package dev.plinth.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A table with the constraints that nothing outside it takes part in.
 *
 * @param name its name
 * @param columns its columns, in order
 * @param keys its primary key and unique constraints
 * @param checks its checks over the row; a check that narrows the type of one column belongs to the column
 * @param options what the dialect says of the table as a whole, for example {@code STRICT}
 * @param comment its comment
 */
public record Table(
        QName name,
        List<Column> columns,
        List<Key> keys,
        List<Check> checks,
        List<String> options,
        Optional<String> comment)
        implements SchemaObject {
    public Table {
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
        checks = List.copyOf(checks);
        options = List.copyOf(options);
    }

    /** The identity of a table of that name. */
    public static ObjectId id(QName name) {
        return ObjectId.of(Table.class, name);
    }

    @Override
    public ObjectId id() {
        return id(name);
    }

    @Override
    public Set<Id> uses() {
        Set<Id> used = new LinkedHashSet<>();
        columns.forEach(column -> used.addAll(uses(column)));
        used.addAll(Expression.uses(checks.stream().map(Check::expression).toList()));
        ObjectId itself = id();
        used.removeIf(id -> id.object().equals(itself));
        return used;
    }

    /** What a member names; for a key, its columns. */
    public Set<Id> uses(Member member) {
        Set<Id> used = new LinkedHashSet<>();
        if (member instanceof Column column) {
            used.addAll(column.type().uses());
            column.defaultValue().ifPresent(value -> used.addAll(value.uses()));
            column.generated().ifPresent(value -> used.addAll(value.expression().uses()));
            column.checks().forEach(check -> used.addAll(check.expression().uses()));
        } else if (member instanceof Check check) {
            used.addAll(check.expression().uses());
        } else if (member instanceof Key key) {
            key.columns().forEach(column -> used.add(MemberId.column(name, column)));
            key.included().forEach(column -> used.add(MemberId.column(name, column)));
        }
        return used;
    }

    @Override
    public Table renamed(Renaming renaming) {
        return new Table(
                renaming.table(name),
                columns.stream()
                        .map(column -> column.renamed(renaming.member(id(column)), renaming))
                        .toList(),
                keys.stream()
                        .map(key -> key.renamed(renaming.member(id(key)), name, renaming))
                        .toList(),
                checks.stream()
                        .map(check -> check.renamed(renaming.member(id(check)), renaming))
                        .toList(),
                options,
                comment);
    }

    @Override
    public Optional<ObjectId> belongsTo() {
        return Optional.empty();
    }

    @Override
    public Table withMembers(Predicate<MemberId> which) {
        return new Table(
                name,
                columns.stream().filter(column -> which.test(id(column))).toList(),
                keys.stream().filter(key -> which.test(id(key))).toList(),
                checks.stream().filter(check -> which.test(id(check))).toList(),
                options,
                comment);
    }

    @Override
    public List<Member> members() {
        List<Member> members = new ArrayList<>(columns);
        members.addAll(keys);
        members.addAll(checks);
        return members;
    }

    /** The column of that name, if there is one. */
    public Optional<Column> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst();
    }

    /** Its primary key, if it has one. */
    public Optional<Key> primaryKey() {
        return keys.stream().filter(Key::primary).findFirst();
    }

    /** All checks: those of the columns, then those of the table. */
    public Stream<Check> allChecks() {
        return Stream.concat(columns.stream().flatMap(column -> column.checks().stream()), checks.stream());
    }

    /** The same table with other columns. */
    public Table withColumns(List<Column> others) {
        return new Table(name, others, keys, checks, options, comment);
    }
}
