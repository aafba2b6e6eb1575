package dev.plinth.lower;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jooq.QueryPart;

/** In which words a dialect writes expressions that jOOQ would write in others, for each class of expressions. */
public final class Renderings {
    private static final Function<QueryPart, QueryPart> JOOQS = UnaryOperator.identity();

    private final Map<Class<?>, Function<QueryPart, QueryPart>> renderings = new LinkedHashMap<>();
    private final ClassValue<Function<QueryPart, QueryPart>> byClass = new ClassValue<>() {
        @Override
        protected Function<QueryPart, QueryPart> computeValue(Class<?> type) {
            return renderings.entrySet().stream()
                    .filter(entry -> entry.getKey().isAssignableFrom(type))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(JOOQS);
        }
    };

    /**
     * Writes expressions of a class in other words.
     *
     * @param part the class
     * @param rendering gives what is written in place of an expression, or that expression itself
     */
    @SuppressWarnings("unchecked") // asked for expressions of the class only
    public <P extends QueryPart> void add(Class<?> part, Function<P, QueryPart> rendering) {
        if (renderings.put(part, (Function<QueryPart, QueryPart>) rendering) != null) {
            throw new IllegalStateException("Two renderings of " + part);
        }
    }

    /** Whether expressions of this class are written in other words. */
    public boolean cover(QueryPart part) {
        return byClass.get(part.getClass()) != JOOQS;
    }

    /** What is written in place of an expression; that expression itself where jOOQ's words are right. */
    public QueryPart replace(QueryPart part) {
        return byClass.get(part.getClass()).apply(part);
    }
}
