package dev.plinth.sqlite;

import dev.plinth.lower.Literals;
import dev.plinth.lower.SqlContext;
import dev.plinth.lower.TypeSupport;
import dev.plinth.lower.TypedColumn;
import dev.plinth.model.Expression;
import dev.plinth.render.Identifiers;
import dev.plinth.schema.internal.LabelType;
import java.util.Optional;

/** Labels of an enum are text with a check. */
final class LabelSupport implements TypeSupport<LabelType<?>> {
    @Override
    public Class<? super LabelType<?>> shape() {
        return LabelType.class;
    }

    @Override
    public Expression type(TypedColumn<LabelType<?>> column, SqlContext sql) {
        return Expression.of("TEXT");
    }

    @Override
    public Optional<String> check(TypedColumn<LabelType<?>> column, String name) {
        return Optional.of(Identifiers.in(name, column.type().declared().labels()));
    }

    @Override
    public Optional<String> literal(LabelType<?> type, Object value) {
        return Optional.of(Identifiers.literal(Literals.text(value)));
    }
}
