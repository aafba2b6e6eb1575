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
 * A statement, or a query inside one: the tables that it names and the columns that it uses. If it uses a column of a
 * table that it does not name, an enclosing statement must name that table.
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

    /** Surrounds all statements, and names no table. */
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

    /** A derived table that is not lateral, or a common table expression, cannot see the tables next to it. */
    private boolean isDerivedTable(VisitContext context) {
        return parts(context)
                        .anyMatch(part -> part instanceof QOM.DerivedTable || part instanceof CommonTableExpression)
                && parts(context).noneMatch(QOM.Lateral.class::isInstance);
    }

    /** The values or the query of an INSERT cannot see the table that it inserts into. */
    private boolean isInserted(VisitContext context) {
        return parts(context).anyMatch(inserted::contains);
    }

    private Stream<QueryPart> parts(VisitContext context) {
        return Stream.of(context.queryParts()).skip(depth);
    }

    /** Adds a table that the statement names. A table under an alias is named by the alias only. */
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

    /** Ends this scope. The enclosing one must name what this one uses and does not name. */
    void endIn(StatementScope enclosing) {
        (seesEnclosing ? enclosing.uses : enclosing.usesFromElsewhere).addAll(strays());
    }

    /** What is used here or in inner scopes, and not named. */
    List<ColumnUse> strays() {
        return Stream.concat(
                        uses.stream().filter(use -> named.stream().noneMatch(use::isMetBy)), usesFromElsewhere.stream())
                .distinct()
                .toList();
    }
}
