package dev.plinth.postgres;

import dev.plinth.lower.DeclaredReference;
import dev.plinth.lower.SqlText;
import dev.plinth.model.EnumType;
import dev.plinth.model.QName;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.schema.internal.DeclaredEnum;
import dev.plinth.schema.portable.Typing;
import dev.plinth.schema.portable.ValueType.Label;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.impl.CustomQueryPart;

/**
 * Writes choices between labels. Labels alone are texts to PostgreSQL (manual, section 10.5), which it neither
 * compares with a column of an enum type nor assigns to one: they are cast.
 */
final class LabelExpressions {
    private final UnaryOperator<QueryPart> others;
    private final Map<Class<?>, EnumType> types;
    private final Set<QueryPart> beingCast = Collections.newSetFromMap(new IdentityHashMap<>());

    LabelExpressions(DeclaredDatabase database, UnaryOperator<QueryPart> others) {
        this.others = others;
        types = database.enums().stream()
                .filter(declared -> declared.stored() == DeclaredEnum.Storage.NATIVE)
                .collect(Collectors.toMap(
                        DeclaredEnum::javaType,
                        declared -> new EnumType(QName.of(declared.name()), declared.labels()),
                        (first, second) -> first));
    }

    /** The part to render in place of another. */
    QueryPart replace(QueryPart part) {
        if (part instanceof Param<?> literal && literal.getValue() == null && isWordless(literal.getType())) {
            return SqlText.sql("NULL");
        }
        if (!types.isEmpty()
                && part instanceof Field<?> field
                && !(field instanceof Param<?>)
                && !beingCast.contains(part)) {
            Optional<EnumType> type = untyped(field).flatMap(javaType -> Optional.ofNullable(types.get(javaType)));
            if (type.isPresent()) {
                return SqlText.sql(
                        "CAST({0} AS {1})",
                        once(part), new DeclaredReference(type.get().id()));
            }
        }
        return others.apply(part);
    }

    /** Whether jOOQ would cast a null to text, because it does not know the type. */
    private static boolean isWordless(Class<?> javaType) {
        return javaType.isEnum() || javaType == JSON.class || javaType == JSONB.class;
    }

    /** The enum of an expression that holds labels and no column. jOOQ gives a choice the type of its first value, which can be null. */
    private Optional<Class<?>> untyped(Field<?> field) {
        if (!types.containsKey(field.getType()) && field.getType() != Object.class) {
            return Optional.empty();
        }
        return Typing.find(field)
                .filter(type -> type instanceof Label label && !label.typed())
                .map(type -> ((Label) type).javaType());
    }

    private QueryPart once(QueryPart part) {
        return CustomQueryPart.of(context -> {
            beingCast.add(part);
            context.visit(part);
            beingCast.remove(part);
        });
    }
}
