package dev.plinth.schema.internal;

import org.jooq.DataType;

/**
 * The portable type of a column, as data. Each permitted shape has one support per dialect, which says all that there is to
 * say of it: a new type of a shape that exists needs a factory and a line in each support.
 *
 * @param <T> the Java type of a value
 */
public sealed interface Type<T> permits ScalarType, VarcharType, LabelType {
    /** The jOOQ type that expressions over a column of this type have. */
    DataType<T> dataType();

    /** The type as a reader of the declaration would name it, for example {@code varchar(40)}. */
    String describe();

    /** The call that declares a column of this type, for example {@code bigint("exec_id")}. */
    String call(String column);

    /** Whether a column of this type may reference one of {@code other}. */
    boolean references(Type<?> other);
}
