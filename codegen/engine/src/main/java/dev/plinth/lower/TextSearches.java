package dev.plinth.lower;

import java.util.function.UnaryOperator;
import org.jooq.Field;
import org.jooq.impl.QOM;

/**
 * How a dialect looks for one text in another; {@code {0}} and {@code {1}} stand for the texts.
 *
 * @param starts whether the first begins with the second
 * @param ends whether it ends with it
 * @param contains whether it contains it
 */
public record TextSearches(String starts, String ends, String contains) {
    /**
     * Adds the renderings of these, and of those that ignore case.
     *
     * @param lower writes a text in lower case
     */
    public void addTo(Renderings renderings, UnaryOperator<Field<?>> lower) {
        renderings.add(
                QOM.StartsWith.class, (QOM.StartsWith<?> part) -> SqlText.sql(starts, part.$arg1(), part.$arg2()));
        renderings.add(QOM.EndsWith.class, (QOM.EndsWith<?> part) -> SqlText.sql(ends, part.$arg1(), part.$arg2()));
        renderings.add(QOM.Contains.class, (QOM.Contains<?> part) -> SqlText.sql(contains, part.$arg1(), part.$arg2()));
        renderings.add(
                QOM.StartsWithIgnoreCase.class,
                (QOM.StartsWithIgnoreCase<?> part) ->
                        SqlText.sql(starts, lower.apply(part.$arg1()), lower.apply(part.$arg2())));
        renderings.add(
                QOM.EndsWithIgnoreCase.class,
                (QOM.EndsWithIgnoreCase<?> part) ->
                        SqlText.sql(ends, lower.apply(part.$arg1()), lower.apply(part.$arg2())));
        renderings.add(
                QOM.ContainsIgnoreCase.class,
                (QOM.ContainsIgnoreCase<?> part) ->
                        SqlText.sql(contains, lower.apply(part.$arg1()), lower.apply(part.$arg2())));
    }
}
