package dev.plinth.schema.internal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Context;
import org.jooq.QueryPart;
import org.jooq.impl.CustomQueryPart;

/**
 * SQL of the user's own, with numbers for its parts. Apart from them it is written as it is: jOOQ's own templates take {@code ?}
 * and {@code :name} for bind variables too, which PostgreSQL has as an operator and in array slices.
 */
@SuppressWarnings("serial") // jOOQ makes every query part serializable; a declaration is never serialized
public final class SqlTemplate extends CustomQueryPart {
    /** What needs no brackets, whatever stands around it. */
    private static final Pattern ONE_WORD_OR_CALL = Pattern.compile("\\w+(?:\\([^()']*\\))?");

    /** A part, or what is passed over because it is quoted or a comment. */
    private static final Pattern PART =
            Pattern.compile(OwnSqlRules.QUOTED_OR_COMMENT.pattern() + "|\\{(\\d{1,9})}", Pattern.DOTALL);

    private final String text;
    private final List<QueryPart> parts;

    /**
     * A text and its parts.
     *
     * @param text SQL, in which {@code {0}}, {@code {1}} and so on stand for the parts
     * @param parts the parts
     */
    public SqlTemplate(String text, List<QueryPart> parts) {
        this.text = text;
        this.parts = parts;
    }

    /** The text, as the user wrote it. */
    public String text() {
        return text;
    }

    @Override
    public void accept(Context<?> ctx) {
        boolean isAlone = ONE_WORD_OR_CALL.matcher(text).matches();
        ctx.sql(isAlone ? "" : "(");
        Matcher found = PART.matcher(text);
        int end = 0;
        while (found.find()) {
            if (found.group(1) != null) {
                ctx.sql(text.substring(end, found.start())).visit(part(Integer.parseInt(found.group(1))));
                end = found.end();
            }
        }
        ctx.sql(text.substring(end)).sql(isAlone ? "" : ")");
    }

    private QueryPart part(int number) {
        if (number >= parts.size()) {
            throw new IllegalArgumentException(
                    "\"%s\" names the part {%d}, which is not given".formatted(text, number));
        }
        return parts.get(number);
    }
}
