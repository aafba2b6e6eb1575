package dev.plinth.postgres;

import dev.plinth.lower.SqlContext;
import dev.plinth.lower.TypeSupport;
import dev.plinth.lower.TypedColumn;
import dev.plinth.model.Expression;
import dev.plinth.render.Identifiers;
import dev.plinth.schema.internal.VarcharType;
import java.util.Optional;

/** {@code character varying}. */
final class VarcharSupport implements TypeSupport<VarcharType> {
    @Override
    public Class<VarcharType> shape() {
        return VarcharType.class;
    }

    @Override
    public Expression type(TypedColumn<VarcharType> column, SqlContext sql) {
        var length = column.type().length();
        return Expression.of("character varying" + (length.isPresent() ? "(" + length.getAsInt() + ")" : ""));
    }

    @Override
    public Optional<String> check(TypedColumn<VarcharType> column, String name) {
        return Optional.empty();
    }

    @Override
    public Optional<String> literal(VarcharType type, Object value) {
        return Optional.of(Identifiers.literal(value.toString()));
    }
}
