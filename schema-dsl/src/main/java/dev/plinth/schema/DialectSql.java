package dev.plinth.schema;

import dev.plinth.schema.internal.Arguments;
import dev.plinth.schema.internal.DialectSqlField;
import dev.plinth.schema.internal.SaysSql;
import dev.plinth.schema.internal.SqlTemplate;
import java.util.Map;
import java.util.Objects;
import org.jooq.Context;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.CustomCondition;

/**
 * A condition in SQL of the user's own, one text for each dialect; see {@link PlainSql#sql}. As a value of another type it is
 * {@link #asField}.
 */
@SuppressWarnings("serial") // jOOQ makes every query part serializable; a declaration is never serialized
public final class DialectSql extends CustomCondition implements SaysSql {
    private final Map<Dialect, SqlTemplate> texts;

    private DialectSql(Map<Dialect, SqlTemplate> texts) {
        this.texts = texts;
    }

    static DialectSql of(Dialect dialect, String text, QueryPart... parts) {
        return new DialectSql(Map.of()).sql(dialect, text, parts);
    }

    /**
     * Adds the text of another dialect.
     *
     * @param dialect the dialect
     * @param text SQL, in which {@code {0}}, {@code {1}} and so on stand for the parts
     * @param parts columns and other expressions of jOOQ
     */
    public DialectSql sql(Dialect dialect, String text, QueryPart... parts) {
        if (Objects.requireNonNull(text, "text").isBlank()) {
            return this; // as if it was not given, which is reported
        }
        return new DialectSql(SaysSql.with(
                texts,
                Objects.requireNonNull(dialect, "dialect"),
                new SqlTemplate(text, Arguments.all("part", parts))));
    }

    /** The same as a value of a Java type, in a default for example. */
    public <T> Field<T> asField(Class<T> type) {
        return new DialectSqlField<>(type, texts);
    }

    @Override
    public Map<Dialect, SqlTemplate> texts() {
        return texts;
    }

    /** All texts, for whoever looks for the columns in them. */
    @Override
    public void accept(Context<?> ctx) {
        texts.values().forEach(text -> ctx.visit(text).sql(' '));
    }
}
