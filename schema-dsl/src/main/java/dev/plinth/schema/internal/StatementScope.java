package dev.plinth.schema.internal;

import dev.plinth.schema.Rows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.CommonTableExpression;
import org.jooq.QueryPart;
import org.jooq.VisitContext;
import org.jooq.impl.QOM;

/**
 * A statement or a query within one: the tables that it names, and the columns that it uses. A column of a table that it
 * does not name is one of an enclosing statement, where that can be seen from here.
 */
final class StatementScope {
    private final int depth;
    private final boolean seesEnclosing;
    private final Set<QueryPart> inserted = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Rows> named = new ArrayList<>();
    private final List<ColumnUse> uses = new ArrayList<>();
    private final List<ColumnUse> usesFromElsewhere = new ArrayList<>();

    private StatementScope(int depth, boolean seesEnclosing) {
        this.depth = depth;
        this.seesEnclosing = seesEnclosing;
    }

    /** What stands around all statements, where no table is named. */
    static StatementScope outermost() {
        return new StatementScope(0, true);
    }

    /** The scope of the statement at hand, which is a part of this one. */
    StatementScope inner(VisitContext context) {
        var scope = new StatementScope(context.queryPartsLength(), !isDerivedTable(context) && !isInserted(context));
        if (context.queryPart() instanceof QOM.Insert<?> insert) {
            Optional.ofNullable(insert.$select()).ifPresent(scope.inserted::add);
            insert.$values().forEach(row -> scope.inserted.addAll(List.of(row.fields())));
        }
        return scope;
    }

    /** A table in FROM, unless it is lateral, and a common table expression do not see the tables beside them. */
    private boolean isDerivedTable(VisitContext context) {
        return parts(context)
                        .anyMatch(part -> part instanceof QOM.DerivedTable || part instanceof CommonTableExpression)
                && parts(context).noneMatch(QOM.Lateral.class::isInstance);
    }

    /** What is inserted does not see the table into which it goes. */
    private boolean isInserted(VisitContext context) {
        return parts(context).anyMatch(inserted::contains);
    }

    private Stream<QueryPart> parts(VisitContext context) {
        return Stream.of(context.queryParts()).skip(depth);
    }

    /** Notes a table that stands in the statement; what an alias stands for is not named by that. */
    void name(Rows rows, VisitContext context) {
        boolean aliased = parts(context)
                .anyMatch(part -> part instanceof QOM.TableAlias
                        || (part instanceof Rows outer && outer.isAlias() && !rows.isAlias()));
        if (!aliased) {
            named.add(rows);
        }
    }

    void use(ColumnUse use, VisitContext context) {
        (isInserted(context) ? usesFromElsewhere : uses).add(use);
    }

    /** Ends this scope: what it uses and does not name must be named by the enclosing one. */
    void endIn(StatementScope enclosing) {
        (seesEnclosing ? enclosing.uses : enclosing.usesFromElsewhere).addAll(strays());
    }

    /** What is used here, and named neither here nor within. */
    List<ColumnUse> strays() {
        return Stream.concat(
                        uses.stream().filter(use -> named.stream().noneMatch(use::isMetBy)), usesFromElsewhere.stream())
                .distinct()
                .toList();
    }
}
