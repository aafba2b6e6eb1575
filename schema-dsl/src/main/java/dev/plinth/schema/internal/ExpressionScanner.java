package dev.plinth.schema.internal;

import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.VisitListenerProvider;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/** Scans one expression after the other. All of them share a configuration of jOOQ, because each costs as much as rendering. */
final class ExpressionScanner {
    private final DSLContext renderer;
    private ExpressionScan current = new ExpressionScan();

    ExpressionScanner() {
        var configuration = new DefaultConfiguration().set(SQLDialect.POSTGRES);
        VisitListenerProvider provider = () -> current; // jOOQ asks each time that it renders
        configuration.set(provider);
        renderer = DSL.using(configuration);
    }

    /** A part as PostgreSQL would read it, for messages. */
    String text(QueryPart part) {
        current = new ExpressionScan();
        return renderer.renderInlined(part);
    }

    /**
     * Scans an expression.
     *
     * @throws org.jooq.exception.DataAccessException if jOOQ cannot render it
     */
    ExpressionScan scan(QueryPart part) {
        current = new ExpressionScan();
        current.rendered(renderer.renderInlined(part));
        return current;
    }
}
