package dev.plinth.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * SQL that knows what it names: an expression, a statement or a type. Two of them are equal when their texts are, because a
 * text that a server gives back names nothing that we could tell apart.
 *
 * @param parts its pieces, in order
 */
public record Expression(List<Fragment> parts) {
    public Expression {
        parts = List.copyOf(parts);
    }

    /** Text that names nothing of the catalog. */
    public static Expression of(String text) {
        return new Expression(List.of(new Fragment.Sql(text)));
    }

    /** Several pieces. */
    public static Expression of(Fragment... parts) {
        return new Expression(List.of(parts));
    }

    /** The same in brackets. */
    public Expression inBrackets() {
        List<Fragment> bracketed = new ArrayList<>();
        bracketed.add(new Fragment.Sql("("));
        bracketed.addAll(parts);
        bracketed.add(new Fragment.Sql(")"));
        return new Expression(bracketed);
    }

    /** The same with another piece after it. */
    public Expression followedBy(Fragment last) {
        List<Fragment> longer = new ArrayList<>(parts);
        longer.add(last);
        return new Expression(longer);
    }

    /** The same with another one after it. */
    public Expression followedBy(Expression last) {
        List<Fragment> longer = new ArrayList<>(parts);
        longer.addAll(last.parts);
        return new Expression(longer);
    }

    /** The whole text. */
    public String text() {
        if (parts.size() == 1) {
            return parts.get(0).text();
        }
        var text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()));
        return text.toString();
    }

    /** Everything that it names. */
    public Set<Id> uses() {
        return uses(List.of(this));
    }

    /** Everything that several of them name, in the order in which it is named. */
    public static Set<Id> uses(Collection<Expression> expressions) {
        Set<Id> used = new LinkedHashSet<>();
        for (Expression expression : expressions) {
            for (Fragment part : expression.parts) {
                used.addAll(part.uses());
            }
        }
        return used;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Expression expression && text().equals(expression.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
