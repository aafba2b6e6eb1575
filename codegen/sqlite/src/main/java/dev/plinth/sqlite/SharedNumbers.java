package dev.plinth.sqlite;

import static dev.plinth.lower.SqlText.same;
import static dev.plinth.lower.SqlText.sql;

import dev.plinth.lower.Renderings;
import dev.plinth.schema.portable.Range;
import dev.plinth.schema.portable.Typing;
import dev.plinth.schema.portable.ValueType;
import dev.plinth.schema.portable.ValueType.Simple;
import dev.plinth.schema.portable.ValueType.Whole;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.QOM;

/**
 * Arithmetic that is refused where PostgreSQL refuses it: SQLite goes on with a floating-point number after an overflow (manual,
 * "Datatypes In SQLite", 4.3). Only a function can refuse within an expression: {@code json} refuses what is no JSON.
 */
final class SharedNumbers {
    private static final String OVERFLOW = "json('bigint out of range')";
    private static final String RANGE = "json('number out of range')";

    private SharedNumbers() {}

    static void addTo(Renderings renderings) {
        renderings.add(
                QOM.Add.class, (QOM.Add<Object> part) -> arithmetic(part, "({0} + {1})", part.$arg1(), part.$arg2()));
        renderings.add(
                QOM.Sub.class, (QOM.Sub<Object> part) -> arithmetic(part, "({0} - {1})", part.$arg1(), part.$arg2()));
        renderings.add(
                QOM.Mul.class, (QOM.Mul<Object> part) -> arithmetic(part, "({0} * {1})", part.$arg1(), part.$arg2()));
        renderings.add(
                QOM.Div.class, (QOM.Div<Object> part) -> arithmetic(part, "({0} / {1})", part.$arg1(), part.$arg2()));
        renderings.add(QOM.Neg.class, (QOM.Neg<Integer> part) -> arithmetic(part, "-({0})", part.$arg1()));
    }

    private static QueryPart arithmetic(Field<?> part, String text, Field<?>... operands) {
        Optional<ValueType> type = Typing.find(part);
        if (type.filter(Simple.DOUBLE::equals).isPresent()) {
            return sql(finite(part, text), operands);
        }
        if (overflows(type)) {
            return sql("CASE typeof(%s) WHEN 'real' THEN %s ELSE %s END".formatted(text, OVERFLOW, text), operands);
        }
        // jOOQ writes the operands of a nested operator of the same kind itself
        return Stream.of(operands).anyMatch(operand -> operand.getClass() == part.getClass())
                ? sql(text, operands)
                : part;
    }

    private static boolean overflows(Optional<ValueType> type) {
        return type.filter(Whole.class::isInstance)
                .map(Whole.class::cast)
                .filter(Whole::overflows)
                .isPresent();
    }

    /** PostgreSQL refuses what is too large for a double, and a product or quotient that is too small. */
    private static String finite(Field<?> part, String text) {
        if (part instanceof QOM.Neg<?>) {
            return text;
        }
        boolean underflows = part instanceof QOM.Mul<?> || part instanceof QOM.Div<?>;
        String vanished = part instanceof QOM.Mul<?> ? " AND {0} <> 0 AND {1} <> 0" : " AND {0} <> 0";
        return "CASE WHEN abs(%s) = 9e999%s THEN %s ELSE %s END"
                .formatted(text, underflows ? " OR (" + text + " = 0" + vanished + ")" : "", RANGE, text);
    }

    /** A number, refused if it is not in a range. */
    static QueryPart narrowed(Field<?> number, Whole from, Range range) {
        return from.stored().range().isWithin(range)
                ? same(number)
                : sql(
                        "CASE WHEN {0} NOT BETWEEN %d AND %d THEN %s ELSE {0} END"
                                .formatted(range.least(), range.most(), RANGE),
                        number);
    }
}
