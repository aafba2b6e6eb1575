package dev.plinth.schema.portable;

import dev.plinth.schema.Column;
import dev.plinth.schema.Now;
import dev.plinth.schema.internal.AliasColumn;
import dev.plinth.schema.internal.ColumnState;
import dev.plinth.schema.internal.DeclaredEnum;
import dev.plinth.schema.internal.FormerValue;
import dev.plinth.schema.internal.LabelType;
import dev.plinth.schema.internal.RowReference;
import dev.plinth.schema.internal.ScalarType;
import dev.plinth.schema.internal.Type;
import dev.plinth.schema.internal.UsesCondition;
import dev.plinth.schema.internal.UsesField;
import dev.plinth.schema.internal.VarcharType;
import dev.plinth.schema.portable.ValueType.Label;
import dev.plinth.schema.portable.ValueType.Simple;
import dev.plinth.schema.portable.ValueType.Whole;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.impl.QOM;

/** Columns of all kinds, and literals. */
final class ColumnsAndLiterals {
    private static final Map<Type<?>, ValueType> SCALARS = Map.of(
            ScalarType.SMALLINT, Whole.ofBits(16),
            ScalarType.INTEGER, Whole.ofBits(32),
            ScalarType.BIGINT, Whole.ofBits(64),
            ScalarType.DOUBLE, Simple.DOUBLE,
            ScalarType.BOOLEAN, Simple.BOOLEAN,
            ScalarType.TEXT, Simple.TEXT,
            ScalarType.UUID, Simple.UUID,
            ScalarType.TIMESTAMPTZ, Simple.TIME,
            ScalarType.JSON, Simple.JSON,
            ScalarType.JSONB, Simple.JSON);

    private static final Map<Class<?>, ValueType> OF_JAVA = SCALARS.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(
                    entry -> entry.getKey().dataType().getType(), Map.Entry::getValue));

    private ColumnsAndLiterals() {}

    static void addTo(Rules rules) {
        rules.add(Column.class, (Column<?> column, Typing typing) -> read(column, column, typing));
        rules.add(AliasColumn.class, (AliasColumn<?> column, Typing typing) -> read(column, column.column(), typing));
        rules.add(FormerValue.class, (FormerValue<?> value, Typing typing) -> type(value.type()));
        rules.add(
                RowReference.class,
                (RowReference<?> column, Typing typing) ->
                        typing.withoutAggregates().type(column.column()));
        rules.add(QOM.Excluded.class, (QOM.Excluded<?> column, Typing typing) -> typing.type(column.$field()));
        rules.add(Param.class, (Param<?> literal, Typing typing) -> literal(literal));
        rules.add(Now.class, (Now now, Typing typing) -> now(now, typing));
        rules.add(QOM.CurrentTimestamp.class, (QOM.CurrentTimestamp<?> now, Typing typing) -> now(now, typing));
        rules.add(UsesField.class, (UsesField<?> uses, Typing typing) -> typing.type(uses.expression()));
        rules.add(UsesCondition.class, (UsesCondition uses, Typing typing) -> typing.type(uses.expression()));
    }

    private static ValueType read(Field<?> read, Column<?> column, Typing typing) {
        typing.read(read);
        return type(ColumnState.typeOf(column));
    }

    private static ValueType now(Field<?> now, Typing typing) {
        typing.stable(now);
        return Simple.TIME;
    }

    /** The type of the values of a column. */
    static ValueType type(Type<?> type) {
        if (type instanceof LabelType<?> labels) {
            return new Label(labels.declared().javaType(), Optional.of(stored(labels.declared())));
        }
        if (type instanceof VarcharType) {
            return Simple.TEXT;
        }
        return Optional.ofNullable(SCALARS.get(type))
                .orElseThrow(() -> new IllegalStateException("No portable type for " + type.describe()));
    }

    private static String stored(DeclaredEnum declared) {
        return declared.stored() == DeclaredEnum.Storage.NATIVE ? declared.name() : "text";
    }

    /** The type of what somebody says is of a Java type. */
    static ValueType ofJava(Field<?> part, Class<?> javaType) {
        if (javaType.isEnum()) {
            return new Label(javaType, Optional.empty());
        }
        return scalar(javaType)
                .orElseThrow(() -> new NotPortable(part, "no column has values of " + javaType.getName()));
    }

    /** The type of the values of a Java type that is no enum; empty if no column has such values. */
    static Optional<ValueType> scalar(Class<?> javaType) {
        return Optional.ofNullable(OF_JAVA.get(javaType));
    }

    private static ValueType literal(Param<?> literal) {
        Object value = literal.getValue();
        if (value == null) {
            return Simple.NULL;
        }
        if (value instanceof Enum<?> label) {
            return new Label(label.getDeclaringClass(), Optional.empty());
        }
        if (literal.getConverter().fromType() != literal.getConverter().toType()) {
            throw new NotPortable(literal, "its data type has a converter, and only its column can say what it stores");
        }
        if (value instanceof Double number && !Double.isFinite(number)) {
            throw new NotPortable(literal, "SQLite has no such number");
        }
        if (Typing.isWhole(value)) {
            long number = ((Number) value).longValue();
            return Whole.of(Range.of(number, number));
        }
        return ofJava(literal, value.getClass());
    }
}
