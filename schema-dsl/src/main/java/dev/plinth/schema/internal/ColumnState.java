package dev.plinth.schema.internal;

import dev.plinth.schema.Column;
import dev.plinth.schema.Rows;
import dev.plinth.schema.Table;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.impl.DSL;

/**
 * What was declared of a column so far.
 *
 * @param <T> the Java type of its values
 */
public final class ColumnState<T> {
    private final TableState table;
    private final Name tableName;
    private final Name qualifiedName;
    private final Type<T> type;
    private final OriginState origin = new OriginState();
    private final ForeignKeyActions actions = new ForeignKeyActions();
    private int references;
    private boolean nullable;
    private boolean identity;
    private Optional<Field<T>> defaultExpression = Optional.empty();
    private Optional<Field<T>> backfill = Optional.empty();
    private Optional<CastState<?, T>> cast = Optional.empty();
    private Optional<String> comment = Optional.empty();

    /** A column of a name and a type, not null and without anything else. */
    public ColumnState(TableState table, Name tableName, String name, Type<T> type) {
        this.table = table;
        this.tableName = tableName;
        this.type = type;
        // jOOQ would give a column without a name that of its table.
        qualifiedName =
                Objects.requireNonNull(name, "name").isEmpty() ? DSL.name("") : tableName.append(DSL.name(name));
    }

    static <T> ColumnState<T> of(Column<T> column) {
        return StatefulField.state(column);
    }

    /** The type of a column. */
    public static Type<?> typeOf(Column<?> column) {
        return of(column).type();
    }

    /** The columns of each primary key, unique constraint and whole unique index of a table that all dialects have. */
    public static List<List<Column<?>>> keysOf(Table table) {
        TableState state = TableState.of(table);
        return Stream.of(
                        state.primaryKeys().stream().<List<Column<?>>>map(List::copyOf),
                        state.uniques().stream().<List<Column<?>>>map(unique -> List.copyOf(unique.columns())),
                        state.indexes().stream().flatMap(index -> index.key().stream()))
                .flatMap(keys -> keys)
                .toList();
    }

    /** The rows of the table of a column. */
    public static Rows rowsOf(Column<?> column) {
        return of(column).table.owner().rows();
    }

    /** The greatest length of the texts in a column; empty if it has none, or if the field is not a column. */
    public static OptionalInt lengthOf(Field<?> field) {
        return field instanceof Column<?> column && typeOf(column) instanceof VarcharType type
                ? type.length()
                : OptionalInt.empty();
    }

    /** Whether the database numbers a field, which may be no column. */
    public static boolean isNumbered(Field<?> field) {
        return field instanceof Column<?> column && of(column).isIdentity();
    }

    /** The predicates of the unique indexes over some columns of a table that all dialects have. */
    public static List<Condition> predicatesOf(Table table, Set<? extends Field<?>> columns) {
        return TableState.of(table).indexes().stream()
                .flatMap(index -> index.partialKey(columns).stream())
                .toList();
    }

    /** Whether a column admits null. */
    public static boolean isNullable(Column<?> column) {
        return of(column).isNullable();
    }

    /** Admits null. */
    public void nullable() {
        nullable = true;
    }

    /** Lets the database number new rows. */
    public void identity() {
        identity = true;
    }

    /** Sets the default. */
    public void defaultTo(Field<T> expression) {
        defaultExpression = Arguments.one("default", expression);
    }

    /** Sets what rows get that have no value. */
    public void backfill(Field<T> expression) {
        backfill = Arguments.one("expression", expression);
    }

    /** Sets what becomes of values of another type. */
    public <O> void castUsing(Class<O> former, Function<? super Field<O>, ? extends Field<T>> expression) {
        castUsing(former, expression, Optional.empty());
    }

    /** Sets what becomes of values of another type, and how to get them back. */
    public <O> void castUsing(
            Class<O> former,
            Function<? super Field<O>, ? extends Field<T>> expression,
            Optional<? extends Field<O>> back) {
        cast = Optional.of(new CastState<>(
                Objects.requireNonNull(former, "former"),
                Objects.requireNonNull(expression, "expression"),
                back.map(field -> field)));
    }

    /** Sets the comment. */
    public void describe(String text) {
        comment = Arguments.one("text", text);
    }

    /** Adds a foreign key from this column, with the actions of the column. */
    public void references(Optional<String> name, Column<T> self, Supplier<? extends Column<T>> target) {
        references++;
        ForeignKeyState key = table.addForeignKey(name, actions);
        key.on(self);
        key.references(target);
    }

    /** What happens to a row when what this column references is deleted or changes. */
    public ForeignKeyActions actions() {
        return actions;
    }

    /** Where the column comes from. */
    public OriginState origin() {
        return origin;
    }

    /** The table that has this column. */
    public TableState table() {
        return table;
    }

    /** The one jOOQ name of the table, which a qualified column renders. */
    public Name tableName() {
        return tableName;
    }

    Name qualifiedName() {
        return qualifiedName;
    }

    Type<T> type() {
        return type;
    }

    boolean isNullable() {
        return nullable;
    }

    boolean isIdentity() {
        return identity;
    }

    int references() {
        return references;
    }

    Optional<Field<T>> defaultExpression() {
        return defaultExpression;
    }

    Optional<Field<T>> backfill() {
        return backfill;
    }

    Optional<CastState<?, ?>> cast() {
        return cast.map(state -> state);
    }

    Optional<String> comment() {
        return comment;
    }
}
