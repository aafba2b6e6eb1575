package dev.plinth.dialect;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Configuration;
import org.jooq.Name;
import org.jooq.Query;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.conf.ParamType;
import org.jooq.conf.RenderFormatting;
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
 * Renders jOOQ expressions and statements to text, always with the same settings: values inlined, every identifier
 * quoted, nothing that depends on the locale. Two texts from here compare as strings.
 */
public final class SqlText {
    private static final int PRINT_MARGIN = 100;

    private final Configuration configuration;

    /**
     * Renders for one dialect of jOOQ.
     *
     * @param family the dialect
     * @param replacement gives the part to render in place of another, or that part itself
     */
    public SqlText(SQLDialect family, UnaryOperator<QueryPart> replacement) {
        configuration = new DefaultConfiguration()
                .set(family)
                .set(settings())
                .set(new DefaultVisitListenerProvider(new VisitListener() {
                    @Override
                    public void visitStart(VisitContext context) {
                        QueryPart part = context.queryPart();
                        context.queryPart(part instanceof Name name ? quoted(name) : replacement.apply(part));
                    }
                }));
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
                .withParamType(ParamType.INLINED)
                .withRenderFormatting(new RenderFormatting()
                        .withNewline("\n")
                        .withIndentation("  ")
                        .withPrintMargin(PRINT_MARGIN));
    }

    /** jOOQ quotes as it sees need on SQLite, whatever its settings say; names of its own, of functions, stay bare. */
    private static QueryPart quoted(Name name) {
        if (name.quoted() == Name.Quoted.SYSTEM || name.quoted() == Name.Quoted.UNQUOTED) {
            return name;
        }
        return CustomQueryPart.of(context ->
                context.sql(Stream.of(name.getName()).map(Identifiers::quote).collect(Collectors.joining("."))));
    }

    /** An expression on one line, its columns without their table. */
    public String expression(QueryPart part) {
        return DSL.using(configuration)
                .renderInlined(CustomQueryPart.of(context -> context.qualify(false, inner -> inner.visit(part))));
    }

    /** A statement on several lines. */
    public String statement(Query query) {
        return statement(query, Map.of());
    }

    /** A statement on several lines, with data that its parts read from the configuration while they render. */
    public String statement(Query query, Map<Object, Object> data) {
        Configuration derived = configuration.derive(settings().withRenderFormatted(true));
        derived.data().putAll(data);
        return StatementText.withoutTrailingBlanks(DSL.using(derived).renderInlined(query));
    }
}
