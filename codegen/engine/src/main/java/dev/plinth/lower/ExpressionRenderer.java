package dev.plinth.lower;

import dev.plinth.model.Expression;
import dev.plinth.model.Fragment;
import dev.plinth.model.Id;
import dev.plinth.render.FunctionCase;
import dev.plinth.render.SqlNames;
import dev.plinth.schema.internal.SaysUses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.Name;
import org.jooq.Query;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.conf.ParamType;
import org.jooq.conf.RenderKeywordCase;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.impl.CustomQueryPart;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultVisitListenerProvider;

/**
 * Renders jOOQ's expressions and statements in canonical form: always with the same settings, values inlined, on one line,
 * key words in upper case and functions in lower case, names quoted only where they must be, and with every declared table
 * and column as a reference.
 */
public final class ExpressionRenderer {
    /**
     * Marks the number of a reference, or the numbers of what a text of the user's own uses, before and after it. No text of
     * a declaration has it, because PostgreSQL cannot store it.
     */
    private static final char MARK = '\0';

    /**
     * Of one expression or statement, far above what anybody writes. Where a dialect writes parts several times, their number grows
     * so fast that rendering would not end.
     */
    private static final int MOST_PARTS = 50_000;

    /** Stands before the numbers of what the text uses that follows. */
    private static final String USES = "uses";

    private final SqlNames names;
    private final DeclaredNames declared;
    private final UnaryOperator<QueryPart> replacement;
    private final Configuration configuration;
    private final DSLContext plain;
    private final Limits limits;
    private int parts;

    /**
     * Renders for one dialect of jOOQ.
     *
     * @param family the dialect
     * @param declared the names that are recognised
     * @param names writes names
     * @param replacement gives the part to render in place of another, or that part itself
     */
    public ExpressionRenderer(
            SQLDialect family, DeclaredNames declared, SqlNames names, UnaryOperator<QueryPart> replacement) {
        this(family, declared, names, replacement, new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE));
    }

    /**
     * Renders for one dialect of jOOQ, whose server reads only so much.
     *
     * @param family the dialect
     * @param declared the names that are recognised
     * @param names writes names
     * @param replacement gives the part to render in place of another, or that part itself
     * @param limits how much the server takes
     */
    public ExpressionRenderer(
            SQLDialect family,
            DeclaredNames declared,
            SqlNames names,
            UnaryOperator<QueryPart> replacement,
            Limits limits) {
        this.limits = limits;
        this.names = names;
        this.declared = declared;
        this.replacement = replacement;
        configuration = new DefaultConfiguration()
                .set(family)
                .set(settings())
                .set(new DefaultVisitListenerProvider(new VisitListener() {
                    @Override
                    public void visitStart(VisitContext context) {
                        count();
                        context.queryPart(replaced(context.queryPart()));
                    }
                }));
        plain = DSL.using(configuration);
    }

    private static Settings settings() {
        return new Settings()
                .withRenderCatalog(false)
                .withRenderSchema(false)
                .withRenderQuotedNames(RenderQuotedNames.ALWAYS)
                .withRenderNameCase(RenderNameCase.AS_IS)
                .withRenderKeywordCase(RenderKeywordCase.UPPER)
                .withRenderLocale(Locale.ROOT)
                .withStatementType(StatementType.STATIC_STATEMENT)
                .withParamType(ParamType.INLINED);
    }

    private void count() {
        parts++;
        if (parts > MOST_PARTS) {
            throw new TooLongException();
        }
    }

    private QueryPart replaced(QueryPart part) {
        if (part instanceof Name name) {
            return written(name);
        }
        if (part instanceof DeclaredReference reference) {
            return marked(declared.number(reference.id()));
        }
        return part instanceof SaysUses text ? marked(text) : replacement.apply(part);
    }

    private QueryPart marked(SaysUses text) {
        String uses = text.names().stream()
                .map(declared::number)
                .flatMapToInt(OptionalInt::stream)
                .mapToObj(number -> " " + number)
                .collect(Collectors.joining("", MARK + USES, "" + MARK));
        return CustomQueryPart.of(
                context -> context.sql(uses).visit(text.expression()).sql(MARK + USES + MARK));
    }

    private static QueryPart marked(int number) {
        return CustomQueryPart.of(context -> context.sql(MARK + Integer.toString(number) + MARK));
    }

    /** Names of jOOQ's own, of functions for example, stay as they are. */
    private QueryPart written(Name name) {
        if (name.quoted() == Name.Quoted.SYSTEM || name.quoted() == Name.Quoted.UNQUOTED) {
            return name;
        }
        OptionalInt number = declared.number(name);
        if (number.isPresent()) {
            return marked(number.getAsInt());
        }
        String text = quoted(name.getName());
        return CustomQueryPart.of(context -> context.sql(text));
    }

    private String quoted(String[] parts) {
        return parts.length == 1
                ? names.identifiers().quote(parts[0])
                : Stream.of(parts).map(names.identifiers()::quote).collect(Collectors.joining("."));
    }

    /** An expression, its columns without the name of their table. */
    public Expression expression(QueryPart part) {
        parts = 0;
        return parsed(
                plain.renderInlined(CustomQueryPart.of(context -> context.qualify(false, inner -> inner.visit(part)))));
    }

    /** A statement. */
    public Expression statement(Query query) {
        parts = 0;
        return parsed(plain.renderInlined(query));
    }

    /** A statement, with data that its parts read from the configuration while they render. */
    public Expression statement(Query query, Map<Object, Object> data) {
        if (data.isEmpty()) {
            return statement(query);
        }
        parts = 0;
        Configuration derived = configuration.derive();
        derived.data().putAll(data);
        return parsed(DSL.using(derived).renderInlined(query));
    }

    /** Text in which a declared name is written as its number between two marks. */
    private Expression parsed(String marked) {
        limits.checked(marked);
        List<Fragment> parts = new ArrayList<>();
        List<Id> uses = List.of();
        String[] pieces = FunctionCase.lower(SqlWords.onOneLine(marked), names.identifiers())
                .split(String.valueOf(MARK), -1);
        for (int i = 0; i < pieces.length; i++) {
            if (i % 2 == 0) {
                if (!pieces[i].isEmpty()) {
                    parts.add(uses.isEmpty() ? new Fragment.Sql(pieces[i]) : new Fragment.Opaque(pieces[i], uses));
                }
            } else if (pieces[i].startsWith(USES)) {
                uses = ids(pieces[i]);
            } else {
                parts.add(names.ref(declared.id(Integer.parseInt(pieces[i]))));
            }
        }
        return new Expression(parts);
    }

    /** What stands between the marks around what a text uses. */
    private List<Id> ids(String uses) {
        return Stream.of(uses.split(" "))
                .skip(1)
                .map(number -> declared.id(Integer.parseInt(number)))
                .toList();
    }
}
