package dev.plinth.sqlite;

import dev.plinth.lower.SqlContext;
import dev.plinth.lower.TypeSupport;
import dev.plinth.lower.TypedColumn;
import dev.plinth.model.Expression;
import dev.plinth.render.Identifiers;
import dev.plinth.schema.internal.VarcharType;
import java.util.Optional;

/** Text with a limit on its length is text with a check. */
final class VarcharSupport implements TypeSupport<VarcharType> {
    @Override
    public Class<VarcharType> shape() {
        return VarcharType.class;
    }

    @Override
    public Expression type(TypedColumn<VarcharType> column, SqlContext sql) {
        return Expression.of("TEXT");
    }

    @Override
    public Optional<String> check(TypedColumn<VarcharType> column, String name) {
        var length = column.type().length();
        return length.isPresent() ? Optional.of("length(" + name + ") <= " + length.getAsInt()) : Optional.empty();
    }

    @Override
    public Optional<String> literal(VarcharType type, Object value) {
        return Optional.of(Identifiers.literal(value.toString()));
    }
}
