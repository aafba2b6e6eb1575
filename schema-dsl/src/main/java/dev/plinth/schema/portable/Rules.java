package dev.plinth.schema.portable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;

/** How the type of an expression follows from its parts, for each class of expressions. */
final class Rules {
    private final Map<Class<?>, Rule<?>> rules = new LinkedHashMap<>();

    /**
     * Gives the type of an expression.
     *
     * @param <P> the class of the expression
     */
    interface Rule<P> {
        ValueType type(P part, Typing typing);
    }

    <P extends Field<?>> void add(Class<?> part, Rule<P> rule) {
        if (rules.put(part, rule) != null) {
            throw new IllegalStateException("Two rules for " + part);
        }
    }

    /** The rule for a class of expressions; empty if there is none. */
    @SuppressWarnings("unchecked") // a rule is filed under its own class
    Optional<Rule<Field<?>>> of(Class<?> type) {
        return rules.entrySet().stream()
                .filter(entry -> entry.getKey().isAssignableFrom(type))
                .map(entry -> (Rule<Field<?>>) entry.getValue())
                .findFirst();
    }
}
