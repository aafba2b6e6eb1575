package dev.plinth.lower;

import dev.plinth.model.Check;
import dev.plinth.model.Column;
import dev.plinth.model.Expression;
import dev.plinth.model.Id;
import dev.plinth.model.Key;
import dev.plinth.model.MemberId;
import dev.plinth.model.QName;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import dev.plinth.schema.internal.DeclaredCheck;
import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredKey;
import dev.plinth.schema.internal.DeclaredTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jooq.Name;

/**
 * Lowers tables, which the dialects do alike.
 *
 * @param options what the dialect says of every table as a whole
 */
public record TableLowering(List<String> options) implements Lowering<DeclaredTable> {
    public TableLowering {
        options = List.copyOf(options);
    }

    @Override
    public Class<DeclaredTable> kind() {
        return DeclaredTable.class;
    }

    @Override
    public void addNames(DeclaredTable table, BiConsumer<Name, Id> names) {
        QName name = QName.of(table.name());
        names.accept(table.rows().getUnqualifiedName(), Table.id(name));
        for (DeclaredColumn column : table.columns()) {
            names.accept(column.field().getUnqualifiedName(), MemberId.column(name, column.name()));
        }
    }

    @Override
    public List<SchemaObject> lower(DeclaredTable table, LoweringContext context) {
        QName name = QName.of(table.name());
        context.checkWidth(table);
        List<Key> keys = new ArrayList<>();
        table.primaryKey().ifPresent(key -> keys.add(key(name, key, context)));
        table.uniques().forEach(key -> keys.add(key(name, key, context)));
        List<Check> checks = table.checks().stream()
                .filter(check -> check.dialects().contains(context.dialect()))
                .flatMap(check -> context.unlessTooLong(check, () -> check(name, check, context)).stream())
                .toList();
        var names = new TypeCheckNames(table, context.database().naming(), context.dialect());
        List<Column> columns = table.columns().stream()
                .flatMap(column -> context.unlessTooLong(column, () -> column(table, column, names, context)).stream())
                .toList();
        return List.of(new Table(name, columns, keys, checks, options, table.comment()));
    }

    private static Key key(QName table, DeclaredKey key, LoweringContext context) {
        context.place(new MemberId(Table.id(table), MemberId.Kind.KEY, key.name()), key);
        context.checkWidth(key, key.columns());
        return new Key(key.name(), key.primary(), key.columns());
    }

    private static Check check(QName table, DeclaredCheck check, LoweringContext context) {
        context.place(new MemberId(Table.id(table), MemberId.Kind.CHECK, check.name()), check);
        return new Check(check.name(), context.renderer(check.dialects()).expression(check.condition()));
    }

    private static Column column(
            DeclaredTable table, DeclaredColumn column, TypeCheckNames names, LoweringContext context) {
        MemberId id = MemberId.column(QName.of(table.name()), column.name());
        context.place(id, column);
        Optional<Check> check = Optional.of(SqlContext.placeOfName())
                .filter(place -> !new ParentTypes(context).guarantee(table, column))
                .flatMap(place -> context.types().check(table, column, place))
                .map(text -> new Check(names.of(column), context.sql().withReferences(text, id)));
        check.ifPresent(of -> context.place(new MemberId(id.object(), MemberId.Kind.CHECK, of.name()), column));
        return new Column(
                column.name(),
                context.types().type(table, column, context.sql()),
                column.nullable(),
                column.identity(),
                defaultValue(column, context),
                check.stream().toList(),
                column.comment());
    }

    private static Optional<Expression> defaultValue(DeclaredColumn column, LoweringContext context) {
        Optional<Object> value = Literals.value(column);
        if (value.isEmpty()) {
            return column.defaultExpression().map(context::defaultValue);
        }
        Optional<String> text = context.types().literal(column.type(), value.get());
        if (text.isEmpty()) {
            context.problems()
                    .add(
                            "default-not-storable",
                            column.where(),
                            "%s cannot store the default %s."
                                    .formatted(context.dialect().product(), Literals.text(value.get())),
                            "Choose another default.");
        }
        return text.map(context::checked).map(Expression::of);
    }
}
