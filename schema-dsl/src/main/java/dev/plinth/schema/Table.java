package dev.plinth.schema;

import dev.plinth.schema.internal.Arguments;
import dev.plinth.schema.internal.ColumnState;
import dev.plinth.schema.internal.DeclaredEnum;
import dev.plinth.schema.internal.LabelType;
import dev.plinth.schema.internal.ScalarType;
import dev.plinth.schema.internal.Stateful;
import dev.plinth.schema.internal.TableState;
import dev.plinth.schema.internal.Type;
import dev.plinth.schema.internal.VarcharType;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DeleteUsingStep;
import org.jooq.InsertSetStep;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.UpdateSetFirstStep;
import org.jooq.impl.DSL;

/**
 * A table: a class with one public final field per column. Field initialisers declare the columns. The constructor
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
 * <p>The methods that declare something are public, so that a mixin can use them: a record over a table, or an abstract
 * class between this one and the tables. Nothing is checked while a declaration is built. When it is loaded, all
 * mistakes are reported at once.
 */
public abstract non-sealed class Table extends Stateful<TableState> implements SchemaElement {
    private final TableState state;
    private final Rows rows;

    /** Declares a table of this name, kept as written: {@code Saga} and {@code saga} are two names on PostgreSQL. */
    protected Table(String name) {
        this(new TableState(name));
    }

    private Table(TableState state) {
        super(state);
        this.state = state;
        rows = new Rows(this, state);
        state.ownedBy(this);
    }

    /** A 16-bit integer. */
    public final IntegerDecl<Short> smallint(String name) {
        return column(name, ScalarType.SMALLINT, IntegerDecl::new);
    }

    /** A 32-bit integer. */
    public final IntegerDecl<Integer> integer(String name) {
        return column(name, ScalarType.INTEGER, IntegerDecl::new);
    }

    /** A 64-bit integer. */
    public final IntegerDecl<Long> bigint(String name) {
        return column(name, ScalarType.BIGINT, IntegerDecl::new);
    }

    /** A 64-bit floating-point number. */
    public final PlainDecl<Double> doublePrecision(String name) {
        return column(name, ScalarType.DOUBLE, PlainDecl::new);
    }

    /** True or false; 1 or 0 on SQLite. */
    public final PlainDecl<Boolean> bool(String name) {
        return column(name, ScalarType.BOOLEAN, PlainDecl::new);
    }

    /** Text of any length. */
    public final TextDecl text(String name) {
        return column(name, ScalarType.TEXT, TextDecl::new);
    }

    /** Text of any length, of PostgreSQL's type {@code character varying}. */
    public final TextDecl varchar(String name) {
        return column(name, new VarcharType(OptionalInt.empty()), TextDecl::new);
    }

    /** Text of at most {@code length} characters. */
    public final TextDecl varchar(String name, int length) {
        return column(name, new VarcharType(OptionalInt.of(length)), TextDecl::new);
    }

    /** A UUID; lower-case text on SQLite. */
    public final PlainDecl<UUID> uuid(String name) {
        return column(name, ScalarType.UUID, PlainDecl::new);
    }

    /** A point in time in microseconds; ISO 8601 text in UTC on SQLite, {@code 2026-03-01T09:30:00.000000Z}. */
    public final TimeDecl timestamptz(String name) {
        return column(name, ScalarType.TIMESTAMPTZ, TimeDecl::new);
    }

    /** A JSON document that is kept as written. */
    public final PlainDecl<JSON> json(String name) {
        return column(name, ScalarType.JSON, PlainDecl::new);
    }

    /** A JSON document that is kept by its value; text on SQLite, where it is kept as written. */
    public final PlainDecl<JSONB> jsonb(String name) {
        return column(name, ScalarType.JSONB, PlainDecl::new);
    }

    /**
     * One of the labels of a Java enum: a native enum type on PostgreSQL, text with a check on SQLite. The type is named
     * after the enum in snake case: {@code UserRole} becomes {@code user_role}.
     */
    public final <E extends Enum<E>> PlainDecl<E> enumeration(String name, Class<E> javaType) {
        return column(name, LabelType.of(javaType, DeclaredEnum.Storage.NATIVE), PlainDecl::new);
    }

    /** One of the labels of a Java enum, whose type in the database has the name {@code typeName}. */
    public final <E extends Enum<E>> PlainDecl<E> enumeration(String name, Class<E> javaType, String typeName) {
        return column(name, LabelType.of(javaType, DeclaredEnum.Storage.NATIVE, typeName), PlainDecl::new);
    }

    /** One of the labels of a Java enum, stored as text with a check on every dialect. */
    public final <E extends Enum<E>> PlainDecl<E> enumText(String name, Class<E> javaType) {
        return column(name, LabelType.of(javaType, DeclaredEnum.Storage.TEXT), PlainDecl::new);
    }

    /** One of the labels of a Java enum, stored as text with a check, under the type name {@code typeName}. */
    public final <E extends Enum<E>> PlainDecl<E> enumText(String name, Class<E> javaType, String typeName) {
        return column(name, LabelType.of(javaType, DeclaredEnum.Storage.TEXT, typeName), PlainDecl::new);
    }

    private <T, C extends Column<T>> C column(String name, Type<T> type, Function<ColumnState<T>, C> family) {
        C column = family.apply(new ColumnState<>(state, rows.getUnqualifiedName(), name, type));
        state.add(column);
        return column;
    }

    /** What the table is for; becomes the comment of the table where the dialect stores one. */
    public final void describe(String text) {
        state.describe(text);
    }

    /**
     * Says which names the table had, the newest first. A migration then renames it and keeps its rows, instead of dropping and
     * creating it. Once that is frozen, this has no effect.
     */
    public final void renamedFrom(String... names) {
        state.origin().renamedFrom(names);
    }

    /**
     * Says that this table is not one of these, which go when it comes: their rows are not kept. Without it, a table that looks
     * like another one under a new name stops the migration.
     */
    public final void replaces(String... names) {
        state.origin().replaces(names);
    }

    /**
     * Says that the table has many rows and is in use while migrations run. On PostgreSQL, what would lock it long is cut into scripts that
     * do not: an index is built concurrently, and a constraint is validated after it was added. For all tables see {@link Database#online()}.
     */
    public final void large() {
        state.enlarge();
    }

    /** Declares a primary key over these columns. For a single column, {@link Decl#primaryKey()} is shorter. */
    public final void primaryKey(Column<?>... keyColumns) {
        state.addPrimaryKey(Arguments.all("column", keyColumns));
    }

    /** Names the primary key, which had these names, the newest first. */
    public final void primaryKeyName(String name, String... renamedFrom) {
        state.namePrimaryKey(name);
        state.primaryKeyOrigin().renamedFrom(renamedFrom);
    }

    /** Declares a unique constraint; its columns follow with {@link UniqueClause#on}. */
    public final UniqueClause unique() {
        return new UniqueClause(state.addUnique(Optional.empty()));
    }

    /** Declares a unique constraint of that name; its columns follow with {@link UniqueClause#on}. */
    public final UniqueClause unique(String name) {
        return new UniqueClause(state.addUnique(Arguments.one("name", name)));
    }

    /** Declares a condition that every row meets. It uses columns of this table only. */
    public final CheckClause check(Condition condition) {
        return new CheckClause(state.addCheck(Optional.empty(), condition));
    }

    /** Declares a check of that name: a condition that every row meets. It uses columns of this table only. */
    public final CheckClause check(String name, Condition condition) {
        return new CheckClause(state.addCheck(Arguments.one("name", name), condition));
    }

    /** Declares an index; its columns follow with {@link IndexClause#on}. */
    public final IndexClause index() {
        return new IndexClause(state.addIndex(Optional.empty(), false));
    }

    /** Declares an index of that name; its columns follow with {@link IndexClause#on}. */
    public final IndexClause index(String name) {
        return new IndexClause(state.addIndex(Arguments.one("name", name), false));
    }

    /** Declares a unique index; its columns follow with {@link IndexClause#on}, a predicate with {@link IndexClause#where}. */
    public final IndexClause uniqueIndex() {
        return new IndexClause(state.addIndex(Optional.empty(), true));
    }

    /** Declares a unique index of that name; its columns follow with {@link IndexClause#on}. */
    public final IndexClause uniqueIndex(String name) {
        return new IndexClause(state.addIndex(Arguments.one("name", name), true));
    }

    /** Declares a foreign key over several columns. For a single column, {@link Decl#references} is shorter. */
    public final ForeignKeyClause foreignKey() {
        return new ForeignKeyClause(state.addForeignKey(Optional.empty()));
    }

    /** Declares a foreign key of that name over several columns. */
    public final ForeignKeyClause foreignKey(String name) {
        return new ForeignKeyClause(state.addForeignKey(Arguments.one("name", name)));
    }

    /** Declares a trigger; see {@link TriggerClause}. */
    public final TriggerClause trigger(String name) {
        return new TriggerClause(state.addTrigger(name));
    }

    /** The rows of this table, for the FROM clause of a query: {@code select(ORDERS.id).from(ORDERS.rows())}. */
    public final Rows rows() {
        return rows;
    }

    /**
     * The rows of this table under another name, for a statement that names the table twice. The alias has its own
     * columns: {@code e.get(ORDERS.id)}.
     */
    public final Rows as(String alias) {
        return rows.as(alias);
    }

    /** Starts an INSERT into this table: {@code LOG.insert().set(LOG.what, row.get(name))}. */
    public final InsertSetStep<Record> insert() {
        return DSL.insertInto(rows);
    }

    /** Starts an UPDATE of this table: {@code TOTALS.update().set(TOTALS.amount, 0).where(TOTALS.id.eq(row.get(id)))}. */
    public final UpdateSetFirstStep<Record> update() {
        return DSL.update(rows);
    }

    /** Starts a DELETE from this table: {@code LINES.delete().where(LINES.orderId.eq(old.get(id)))}. */
    public final DeleteUsingStep<Record> delete() {
        return DSL.deleteFrom(rows);
    }
}
