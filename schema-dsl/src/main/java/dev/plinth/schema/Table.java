package dev.plinth.schema;

import dev.plinth.schema.internal.DeclaredEnum;
import dev.plinth.schema.internal.LabelType;
import dev.plinth.schema.internal.ScalarType;
import dev.plinth.schema.internal.Type;
import dev.plinth.schema.internal.VarcharType;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.TableImpl;
import org.jspecify.annotations.Nullable;

/**
 * A table: a class with one public final field per column. Field initialisers declare the columns, the constructor
 * declares what spans columns.
 *
 * <pre>{@code
 * public final class Orders extends Table {
 *     public static final Orders ORDERS = new Orders();
 *
 *     public final Column<Long> id = bigint("id").identity().primaryKey();
 *     public final Column<Long> customerId =
 *             bigint("customer_id").references(() -> CUSTOMERS.id).onDelete(CASCADE);
 *     public final Column<String> state = text("state").defaultTo("OPEN");
 *
 *     private Orders() {
 *         super("orders");
 *         uniqueIndex("one_open_order").on(customerId).where(state.eq("OPEN"));
 *     }
 * }
 * }</pre>
 *
 * <p>Column factories are public so that a mixin, a record over a table, can declare columns on it. Nothing is checked
 * while a declaration is built: {@link Declarations#load} reports every mistake at once.
 */
@SuppressWarnings("serial") // jOOQ makes every query part serializable; a declaration never is serialized
public abstract class Table extends TableImpl<Record> {
    private final List<Column<?>> columns = new ArrayList<>();
    private final List<UniqueClause> uniques = new ArrayList<>();
    private final List<CheckClause> checks = new ArrayList<>();
    private final List<IndexClause> indexes = new ArrayList<>();
    private final List<ForeignKeyClause> foreignKeys = new ArrayList<>();
    private final List<TriggerClause> triggers = new ArrayList<>();
    private final List<List<Column<?>>> primaryKeys = new ArrayList<>();
    private @Nullable String primaryKeyName;
    private @Nullable String description;

    /** Declares a table of this name, kept as written: {@code Saga} and {@code saga} are two names on PostgreSQL. */
    protected Table(String name) {
        super(DSL.name(name));
    }

    /** A 16-bit integer. */
    public final Column<Short> smallint(String name) {
        return column(name, ScalarType.SMALLINT);
    }

    /** A 32-bit integer. */
    public final Column<Integer> integer(String name) {
        return column(name, ScalarType.INTEGER);
    }

    /** A 64-bit integer. */
    public final Column<Long> bigint(String name) {
        return column(name, ScalarType.BIGINT);
    }

    /** A 64-bit floating-point number. */
    public final Column<Double> doublePrecision(String name) {
        return column(name, ScalarType.DOUBLE);
    }

    /** True or false; 1 or 0 on SQLite. */
    public final Column<Boolean> bool(String name) {
        return column(name, ScalarType.BOOLEAN);
    }

    /** Text of any length. */
    public final Column<String> text(String name) {
        return column(name, ScalarType.TEXT);
    }

    /** Text of any length, of PostgreSQL's type {@code character varying}. */
    public final Column<String> varchar(String name) {
        return column(name, new VarcharType(OptionalInt.empty()));
    }

    /** Text of at most {@code length} characters. */
    public final Column<String> varchar(String name, int length) {
        return column(name, new VarcharType(OptionalInt.of(length)));
    }

    /** A UUID; lower-case text on SQLite. */
    public final Column<UUID> uuid(String name) {
        return column(name, ScalarType.UUID);
    }

    /** A point in time in microseconds; ISO 8601 text in UTC on SQLite, {@code 2026-03-01T09:30:00.000000Z}. */
    public final Column<OffsetDateTime> timestamptz(String name) {
        return column(name, ScalarType.TIMESTAMPTZ);
    }

    /** A JSON document that is kept as written. */
    public final Column<JSON> json(String name) {
        return column(name, ScalarType.JSON);
    }

    /** A JSON document that is kept by its value; text on SQLite, where it is kept as written. */
    public final Column<JSONB> jsonb(String name) {
        return column(name, ScalarType.JSONB);
    }

    /**
     * One of the labels of a Java enum: a native enum type on PostgreSQL, text with a check on SQLite. The type is named
     * after the enum in snake case ({@code UserRole} is {@code user_role}) unless {@link Column#enumName} says otherwise.
     */
    public final <E extends Enum<E>> Column<E> enumeration(String name, Class<E> javaType) {
        return column(name, LabelType.of(javaType, DeclaredEnum.Storage.NATIVE));
    }

    /** One of the labels of a Java enum, stored as text with a check on every dialect. */
    public final <E extends Enum<E>> Column<E> enumText(String name, Class<E> javaType) {
        return column(name, LabelType.of(javaType, DeclaredEnum.Storage.TEXT));
    }

    private <T> Column<T> column(String name, Type<T> type) {
        createField(DSL.name(name), type.dataType());
        // jOOQ would give a column without a name that of its table; a blank one is reported as empty.
        var column = new Column<>(this, name.isEmpty() ? " " : name, type);
        columns.add(column);
        return column;
    }

    /** What the table is for; becomes the comment of the table where the dialect stores one. */
    public final void describe(String text) {
        description = text;
    }

    /** Declares a primary key, named {@code <table>_pkey}. For a single column, {@link Column#primaryKey()} is shorter. */
    protected final void primaryKey(Column<?>... keyColumns) {
        primaryKeys.add(List.of(keyColumns));
    }

    /** Names the primary key, in place of {@code <table>_pkey}. */
    protected final void primaryKeyName(String name) {
        primaryKeyName = name;
    }

    /** Declares a unique constraint; its columns follow with {@link UniqueClause#on}. */
    protected final UniqueClause unique(String name) {
        return added(uniques, new UniqueClause(name));
    }

    /** Declares a condition that every row meets, over the columns of this table alone. */
    protected final CheckClause check(String name, Condition condition) {
        return added(checks, new CheckClause(name, condition));
    }

    /** Declares an index; its columns follow with {@link IndexClause#on}. */
    protected final IndexClause index(String name) {
        return added(indexes, new IndexClause(name, false));
    }

    /** Declares a unique index; its columns follow with {@link IndexClause#on}, a predicate with {@link IndexClause#where}. */
    protected final IndexClause uniqueIndex(String name) {
        return added(indexes, new IndexClause(name, true));
    }

    /** Declares a foreign key over several columns. For a single column, {@link Column#references} is shorter. */
    protected final ForeignKeyClause foreignKey(String name) {
        return added(foreignKeys, new ForeignKeyClause(Optional.of(name)));
    }

    /** Declares a trigger; see {@link TriggerClause}. */
    protected final TriggerClause trigger(String name) {
        return added(triggers, new TriggerClause(this, name));
    }

    private static <C> C added(List<C> clauses, C clause) {
        clauses.add(clause);
        return clause;
    }

    final ForeignKeyClause addForeignKey(Optional<String> name, Column<?> column) {
        return added(foreignKeys, new ForeignKeyClause(name).on(column));
    }

    final UniqueClause addUnique(String name, Column<?> column) {
        return added(uniques, new UniqueClause(name).on(column));
    }

    final void addPrimaryKey(Column<?> column) {
        primaryKeys.add(List.of(column));
    }

    final List<Column<?>> columns() {
        return columns;
    }

    final List<UniqueClause> uniqueClauses() {
        return uniques;
    }

    final List<CheckClause> checkClauses() {
        return checks;
    }

    final List<IndexClause> indexClauses() {
        return indexes;
    }

    final List<ForeignKeyClause> foreignKeyClauses() {
        return foreignKeys;
    }

    final List<TriggerClause> triggerClauses() {
        return triggers;
    }

    final List<List<Column<?>>> primaryKeys() {
        return primaryKeys;
    }

    final Optional<String> declaredPrimaryKeyName() {
        return Optional.ofNullable(primaryKeyName);
    }

    final Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /** Two declarations are never one table, even if they have one name. */
    @Override
    public final boolean equals(@Nullable Object that) {
        return this == that;
    }

    @Override
    public final int hashCode() {
        return System.identityHashCode(this);
    }
}
