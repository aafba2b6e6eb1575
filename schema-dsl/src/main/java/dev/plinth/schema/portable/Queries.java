package dev.plinth.schema.portable;

import dev.plinth.schema.portable.ValueType.Simple;
import dev.plinth.schema.portable.ValueType.Whole;
import java.util.List;
import java.util.Optional;
import org.jooq.AggregateFunction;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;

/** Queries within expressions, and what they sum up. */
final class Queries {
    private static final Whole COUNT = new Whole(64, Range.of(0, 1L << 53));

    private Queries() {}

    static void addTo(Rules rules) {
        rules.add(
                QOM.ScalarSubquery.class,
                (QOM.ScalarSubquery<?> part, Typing typing) -> Selects.scalar(part, part.$arg1(), typing));
        rules.add(QOM.Exists.class, (QOM.Exists part, Typing typing) -> {
            Selects.check(part, part.$arg1(), typing);
            return Simple.BOOLEAN;
        });
        rules.add(QOM.In.class, (QOM.In<?> part, Typing typing) -> in(part, part.$arg1(), part.$arg2(), typing));
        rules.add(QOM.NotIn.class, (QOM.NotIn<?> part, Typing typing) -> in(part, part.$arg1(), part.$arg2(), typing));
        rules.add(QOM.Count.class, (QOM.Count part, Typing typing) -> {
            if (!part.equals(DSL.count())) {
                aggregated(part, part.$field(), typing);
            }
            return aggregate(part, COUNT, typing);
        });
        rules.add(QOM.Sum.class, (QOM.Sum part, Typing typing) -> {
            typing.withoutAggregates().whole(part.$field());
            typing.aggregates(part, part.$field());
            allValues(part, part.$distinct());
            return aggregate(part, Whole.ofBits(64), typing);
        });
        rules.add(QOM.Min.class, (QOM.Min<?> part, Typing typing) -> {
            allValues(part, part.$distinct());
            return extreme(part, part.$field(), typing);
        });
        rules.add(QOM.Max.class, (QOM.Max<?> part, Typing typing) -> {
            allValues(part, part.$distinct());
            return extreme(part, part.$field(), typing);
        });
    }

    private static ValueType in(Field<?> part, Field<?> value, Select<?> query, Typing typing) {
        Selects.single(part, query, typing);
        return Conditions.same(part, typing, value, List.of(Selects.selected(query)));
    }

    private static void allValues(Field<?> part, boolean distinct) {
        if (distinct) {
            throw new NotPortable(part, "only count(…) can be DISTINCT");
        }
    }

    private static ValueType aggregated(Field<?> part, Field<?> field, Typing typing) {
        ValueType type = typing.withoutAggregates().type(field);
        typing.aggregates(part, field);
        if (type == Simple.JSON) {
            throw new NotPortable(part, "the dialects do not compare JSON documents alike");
        }
        return type;
    }

    private static ValueType extreme(AggregateFunction<?> part, Field<?> field, Typing typing) {
        ValueType type = aggregated(part, field, typing);
        Conditions.requireOrder(part, type);
        if (type == Simple.BOOLEAN || type == Simple.UUID || type == Simple.NULL) {
            throw new NotPortable(part, "PostgreSQL has no least or greatest of %s".formatted(type.describe()));
        }
        return aggregate(part, type instanceof Whole whole ? whole.stored() : type, typing);
    }

    private static ValueType aggregate(AggregateFunction<?> part, ValueType type, Typing typing) {
        typing.aggregate(part);
        boolean plain = Optional.ofNullable(part.$filterWhere())
                .filter(condition -> !condition.equals(DSL.noCondition()))
                .isEmpty();
        boolean window = part instanceof QOM.WindowFunction<?> over
                && (over.$windowSpecification() != null || over.$windowDefinition() != null);
        if (!plain || window) {
            throw new NotPortable(part, "it has a filter or a window");
        }
        return type;
    }
}
