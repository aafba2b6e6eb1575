package dev.plinth.schema.portable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.impl.QOM;

/** One value out of several. */
final class Choices {
    /** More would make long texts on SQLite, where each value stands in each place. */
    private static final int MOST_COMPARED = 8;

    /** SQLite takes 100 at least (manual, "Limits", 6: SQLITE_MAX_FUNCTION_ARG). */
    private static final int MOST_ARGUMENTS = 100;

    private Choices() {}

    static void addTo(Rules rules) {
        rules.add(QOM.Coalesce.class, (QOM.Coalesce<?> part, Typing typing) -> {
            if (part.$arg1().size() > MOST_ARGUMENTS) {
                throw new NotPortable(part, "it has more than %d arguments".formatted(MOST_ARGUMENTS));
            }
            return typing.common(part, list(part.$arg1()));
        });
        rules.add(
                QOM.Nvl.class,
                (QOM.Nvl<?> part, Typing typing) -> typing.common(part, List.of(part.$arg1(), part.$arg2())));
        rules.add(QOM.Nullif.class, (QOM.Nullif<?> part, Typing typing) -> {
            Conditions.same(part, typing, part.$arg1(), List.of(part.$arg2()));
            ValueType type = typing.common(part, List.of(part.$arg1(), part.$arg2()));
            return type instanceof ValueType.Whole && typing.type(part.$arg1()) instanceof ValueType.Whole first
                    ? first.stored() // PostgreSQL compares numbers of two sizes without casting one
                    : type;
        });
        rules.add(QOM.Nvl2.class, (QOM.Nvl2<?> part, Typing typing) -> {
            typing.type(part.$value());
            return typing.common(part, List.of(part.$ifNotNull(), part.$ifIfNull()));
        });
        rules.add(QOM.Iif.class, (QOM.Iif<?> part, Typing typing) -> {
            typing.condition(part.$condition());
            return typing.common(part, List.of(part.$ifTrue(), part.$ifFalse()));
        });
        rules.add(QOM.CaseSearched.class, (QOM.CaseSearched<?> part, Typing typing) -> {
            part.$when().forEach(branch -> typing.condition(branch.$1()));
            return typing.common(part, results(part));
        });
        rules.add(QOM.CaseSimple.class, (QOM.CaseSimple<?, ?> part, Typing typing) -> simple(part, typing));
        rules.add(QOM.Greatest.class, (QOM.Greatest<?> part, Typing typing) -> most(part, list(part.$arg1()), typing));
        rules.add(QOM.Least.class, (QOM.Least<?> part, Typing typing) -> most(part, list(part.$arg1()), typing));
    }

    private static List<? extends Field<?>> list(List<? extends Field<?>> fields) {
        return fields;
    }

    /** The results of a CASE. */
    static List<Field<?>> results(QOM.CaseSearched<?> part) {
        List<Field<?>> results = new ArrayList<>();
        part.$when().forEach(branch -> results.add(branch.$2()));
        Optional.<Field<?>>ofNullable(part.$else()).ifPresent(results::add);
        return results;
    }

    private static <V> ValueType simple(QOM.CaseSimple<V, ?> part, Typing typing) {
        List<Field<?>> results = new ArrayList<>();
        part.$when().forEach(branch -> {
            Conditions.same(part, typing, part.$value(), List.of(branch.$1()));
            results.add(branch.$2());
        });
        Optional.<Field<?>>ofNullable(part.$else()).ifPresent(results::add);
        return typing.common(part, results);
    }

    private static ValueType most(Field<?> part, List<? extends Field<?>> values, Typing typing) {
        if (values.size() > MOST_COMPARED) {
            throw new NotPortable(part, "it compares more than %d values".formatted(MOST_COMPARED));
        }
        ValueType type = typing.common(part, values);
        Conditions.requireOrder(part, type);
        return type;
    }
}
