package dev.plinth.postgres;

import dev.plinth.lower.Literals;
import dev.plinth.lower.SqlContext;
import dev.plinth.lower.TypeSupport;
import dev.plinth.lower.TypedColumn;
import dev.plinth.model.EnumType;
import dev.plinth.model.Expression;
import dev.plinth.model.QName;
import dev.plinth.render.Identifiers;
import dev.plinth.schema.internal.DeclaredEnum;
import dev.plinth.schema.internal.LabelType;
import java.util.Optional;

/** Labels of an enum: an enum type, or text with a check. */
final class LabelSupport implements TypeSupport<LabelType<?>> {
    @Override
    public Class<? super LabelType<?>> shape() {
        return LabelType.class;
    }

    private static boolean isNative(LabelType<?> type) {
        return type.declared().stored() == DeclaredEnum.Storage.NATIVE;
    }

    @Override
    public Expression type(TypedColumn<LabelType<?>> column, SqlContext sql) {
        return isNative(column.type())
                ? sql.reference(EnumType.id(QName.of(column.type().declared().name())))
                : Expression.of("text");
    }

    @Override
    public Optional<String> check(TypedColumn<LabelType<?>> column, String name) {
        return isNative(column.type())
                ? Optional.empty()
                : Optional.of(Identifiers.in(name, column.type().declared().labels()));
    }

    @Override
    public Optional<String> literal(LabelType<?> type, Object value) {
        return Optional.of(Identifiers.literal(Literals.text(value)));
    }
}
