package dev.plinth.sqlite;

import dev.plinth.lower.Renderings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Row;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;

/**
 * Writes long chains of AND and OR in groups. SQLite reads a chain from the left as an expression that is one level deeper for
 * each part, and takes 1,000 levels (manual, "Implementation Limits For SQLite", 6).
 */
final class LongChains {
    /** A chain that leaves half of the levels to what stands around it and in it. */
    private static final int LONGEST = 500;

    private static final int GROUP = 100;

    private static final Renderings RENDERINGS = new Renderings();

    static {
        RENDERINGS.add(QOM.And.class, (QOM.And part) -> grouped(part, parts(part, LongChains::and), true));
        RENDERINGS.add(QOM.Or.class, (QOM.Or part) -> grouped(part, parts(part, LongChains::or), false));
        RENDERINGS.add(
                QOM.RowIsNull.class, (QOM.RowIsNull part) -> grouped(part, row(part.$arg1(), Field::isNull), true));
        RENDERINGS.add(
                QOM.RowIsNotNull.class,
                (QOM.RowIsNotNull part) -> grouped(part, row(part.$arg1(), Field::isNotNull), true));
    }

    private LongChains() {}

    /** The part to render in place of another; that part itself unless it is a long chain. */
    static QueryPart replace(QueryPart part) {
        return RENDERINGS.replace(part);
    }

    private static Stream<Condition> and(Condition condition) {
        return condition instanceof QOM.And and ? Stream.of(and.$arg2(), and.$arg1()) : Stream.empty();
    }

    private static Stream<Condition> or(Condition condition) {
        return condition instanceof QOM.Or or ? Stream.of(or.$arg2(), or.$arg1()) : Stream.empty();
    }

    /** The parts of a chain in their order, without recursion, because a chain is as deep as it is long. */
    private static List<Condition> parts(Condition chain, Function<Condition, Stream<Condition>> links) {
        List<Condition> parts = new ArrayList<>();
        Deque<Condition> open = new ArrayDeque<>(List.of(chain));
        while (!open.isEmpty()) {
            Condition next = open.pop();
            List<Condition> linked = links.apply(next).toList();
            linked.forEach(open::push);
            if (linked.isEmpty()) {
                parts.add(next);
            }
        }
        return parts;
    }

    private static List<Condition> row(Row row, Function<Field<?>, Condition> condition) {
        return Stream.of(row.fields()).map(condition).toList();
    }

    private static QueryPart grouped(QueryPart chain, List<Condition> parts, boolean all) {
        if (parts.size() <= LONGEST) {
            return chain;
        }
        return CustomCondition.of(context -> {
            String before = "(";
            for (int start = 0; start < parts.size(); start += GROUP) {
                List<Condition> group = parts.subList(start, Math.min(start + GROUP, parts.size()));
                context.sql(before).visit(all ? DSL.and(group) : DSL.or(group));
                before = all ? " AND " : " OR ";
            }
            context.sql(")");
        });
    }
}
