package dev.plinth.schema.portable;

import java.util.List;
import java.util.function.Consumer;
import org.jooq.Field;

/** The closed list: what is not on it is not portable. */
final class PortableExpressions {
    private static final Rules RULES = new Rules();

    static {
        List.<Consumer<Rules>>of(
                        ColumnsAndLiterals::addTo,
                        Conditions::addTo,
                        Choices::addTo,
                        Numbers::addTo,
                        Texts::addTo,
                        Casts::addTo,
                        Functions::addTo,
                        Queries::addTo)
                .forEach(group -> group.accept(RULES));
    }

    private static final Rules.Rule<Field<?>> NOT_LISTED = (part, typing) -> {
        throw new NotPortable(part, "it is not on the list of what all dialects do alike");
    };

    private static final ClassValue<Rules.Rule<Field<?>>> BY_CLASS = new ClassValue<>() {
        @Override
        protected Rules.Rule<Field<?>> computeValue(Class<?> type) {
            return RULES.of(type).orElse(NOT_LISTED);
        }
    };

    private PortableExpressions() {}

    static ValueType type(Field<?> field, Typing typing) {
        return BY_CLASS.get(field.getClass()).type(field, typing);
    }
}
