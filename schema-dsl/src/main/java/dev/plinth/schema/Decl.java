package dev.plinth.schema;

import dev.plinth.schema.internal.Arguments;
import dev.plinth.schema.internal.ColumnState;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * A column while it is declared: {@code bigint("id").identity().primaryKey()}. Its methods chain in any order. A column
 * is NOT NULL unless {@link #nullable()} is called.
 *
 * @param <T> the Java type of the column's values
 * @param <S> the family of the column, which every method returns
 */
@SuppressWarnings("serial") // jOOQ makes every query part serializable; a declaration is never serialized
public abstract sealed class Decl<T, S extends Decl<T, S>> extends Column<T>
        permits IntegerDecl, TextDecl, TimeDecl, PlainDecl {
    private final ColumnState<T> state;

    Decl(ColumnState<T> state) {
        super(state);
        this.state = state;
    }

    /** This, as its family. */
    abstract S self();

    final ColumnState<T> state() {
        return state;
    }

    /** Admits null. */
    public final S nullable() {
        state.nullable();
        return self();
    }

    /** Makes this column the primary key. For a key of several columns use {@link Table#primaryKey}. */
    public final S primaryKey() {
        state.table().addPrimaryKey(this);
        return self();
    }

    /** Adds a unique constraint on this column. */
    public final S unique() {
        state.table().addUnique(Optional.empty()).on(this);
        return self();
    }

    /** Adds a unique constraint of that name on this column. */
    public final S unique(String constraintName) {
        state.table().addUnique(Arguments.one("name", constraintName)).on(this);
        return self();
    }

    /** Adds an index on this column. */
    public final S index() {
        state.table().addIndex(Optional.empty(), false).on(this);
        return self();
    }

    /** Adds an index of that name on this column. */
    public final S index(String indexName) {
        state.table().addIndex(Arguments.one("name", indexName), false).on(this);
        return self();
    }

    /** Adds a unique index on this column. */
    public final S uniqueIndex() {
        state.table().addIndex(Optional.empty(), true).on(this);
        return self();
    }

    /** Adds a unique index of that name on this column. */
    public final S uniqueIndex(String indexName) {
        state.table().addIndex(Arguments.one("name", indexName), true).on(this);
        return self();
    }

    /** Used when an INSERT omits this column. */
    public final S defaultTo(T value) {
        return defaultTo(DSL.inline(value, getDataType()));
    }

    /** An expression that is used when an INSERT omits this column. It must not name a column. */
    public final S defaultTo(Field<T> expression) {
        state.defaultTo(expression);
        return self();
    }

    /**
     * References a column of the same type.
     *
     * @param target gives the referenced column; asked when the declaration is loaded, so that cycles do not matter
     */
    public final S references(Supplier<? extends Column<T>> target) {
        state.references(Optional.empty(), this, target);
        return self();
    }

    /** References a column of the same type, with a foreign key of that name. */
    public final S references(String constraintName, Supplier<? extends Column<T>> target) {
        state.references(Arguments.one("name", constraintName), this, target);
        return self();
    }

    /** What happens to a row when the row that this column references is deleted. */
    public final S onDelete(ReferentialAction action) {
        state.actions().onDelete(action);
        return self();
    }

    /** What happens to a row when the key that this column references changes. */
    public final S onUpdate(ReferentialAction action) {
        state.actions().onUpdate(action);
        return self();
    }

    /**
     * Says which names the column had, the newest first. A migration then renames it and keeps its values, instead of dropping
     * and adding it. Once that is frozen, this has no effect.
     */
    public final S renamedFrom(String... names) {
        state.origin().renamedFrom(names);
        return self();
    }

    /**
     * Says that this column is not one of these, which go when it comes: their values are not kept. Without it, a column that
     * looks like another one under a new name stops the migration.
     */
    public final S replaces(String... names) {
        state.origin().replaces(names);
        return self();
    }

    /** What rows that have no value get when this column comes, or when it becomes NOT NULL. */
    public final S backfill(T value) {
        return backfill(DSL.inline(value, getDataType()));
    }

    /**
     * What rows that have no value get when this column comes, or when it becomes NOT NULL: an expression that can read other
     * columns of the row, as they were before the migration. Rows that come later do not get it; see {@link #defaultTo}.
     */
    public final S backfill(Field<T> expression) {
        state.backfill(expression);
        return self();
    }

    /**
     * What becomes of the values of this column when its type changes: {@code castUsing(String.class, old ->
     * when(old.eq("yes"), true).otherwise(false))}. The expression can read other columns of the row too, as they were before the
     * migration. Once that is frozen, this can be removed.
     *
     * @param former the Java type of the values before; String for those of an enum
     * @param expression makes a new value of an old one, which can be null
     */
    public final <O> S castUsing(Class<O> former, Function<? super Field<O>, ? extends Field<T>> expression) {
        state.castUsing(former, expression);
        return self();
    }

    /**
     * The same, with the way back for the undo: {@code castUsing(String.class, old -> when(old.eq("yes"), true).otherwise(false), now ->
     * when(now.isTrue(), "yes").otherwise("no"))}. Without it, the undo casts the values, if their types allow it.
     *
     * @param back makes a value of the former type of one of this column
     */
    public final <O> S castUsing(
            Class<O> former,
            Function<? super Field<O>, ? extends Field<T>> expression,
            Function<? super Field<T>, ? extends Field<O>> back) {
        state.castUsing(former, expression, Arguments.one("back", back.apply(this)));
        return self();
    }

    /** What the column is for; becomes the comment of the column where the dialect stores one. */
    public final S describe(String text) {
        state.describe(text);
        return self();
    }
}
