package dev.plinth.schema.internal;

import dev.plinth.schema.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * An index as declared.
 *
 * @param where its place, for messages
 * @param table the name of its table
 * @param name its name
 * @param origin where it comes from
 * @param unique whether each combination of values can occur once only
 * @param parts what is indexed
 * @param predicate which rows are indexed; all of them if empty
 * @param dialects the dialects that have it
 */
public record DeclaredIndex(
        String where,
        String table,
        String name,
        Origin origin,
        boolean unique,
        List<Part> parts,
        Optional<Condition> predicate,
        Set<Dialect> dialects)
        implements DeclaredObject {

    /** Something that is indexed. */
    public sealed interface Part {
        /** The names of the columns that it reads. */
        List<String> columns();

        /** Whether it is indexed in descending order. */
        boolean descending();

        /** One result for the name of a column, another one for an expression. */
        <R> R fold(Function<String, R> ofColumn, Function<Field<?>, R> ofExpression);
    }

    /**
     * A column.
     *
     * @param column its name
     * @param descending whether it is indexed in descending order
     */
    public record ColumnPart(String column, boolean descending) implements Part {
        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public <R> R fold(Function<String, R> ofColumn, Function<Field<?>, R> ofExpression) {
            return ofColumn.apply(column);
        }
    }

    /**
     * A value that is computed from columns of the row.
     *
     * @param expression how it is computed
     * @param columns the names of the columns that it reads, each once
     * @param descending whether it is indexed in descending order
     */
    public record ExpressionPart(Field<?> expression, List<String> columns, boolean descending) implements Part {
        @Override
        public <R> R fold(Function<String, R> ofColumn, Function<Field<?>, R> ofExpression) {
            return ofExpression.apply(expression);
        }
    }

    @Override
    public String remedy() {
        return (unique ? NamedKind.UNIQUE_INDEX : NamedKind.INDEX).remedy();
    }
}
