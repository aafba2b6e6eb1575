package dev.plinth.postgres;

import static dev.plinth.lower.SqlText.call;
import static dev.plinth.lower.SqlText.sql;

import dev.plinth.lower.CurrentTime;
import dev.plinth.lower.Renderings;
import dev.plinth.lower.SqlText;
import dev.plinth.lower.TextSearches;
import dev.plinth.schema.portable.LikePattern;
import dev.plinth.schema.portable.Typing;
import dev.plinth.schema.portable.ValueType.Simple;
import dev.plinth.schema.portable.ValueType.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.QueryPart;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;
import org.jspecify.annotations.Nullable;

/**
 * Writes what other dialects have too so that it means the same there: texts in the order of their code points, upper and lower
 * case of ASCII letters, arithmetic in 64 bits where fewer can overflow, times in UTC.
 */
final class SharedExpressions {
    private static final Renderings RENDERINGS = new Renderings();

    static {
        PostgresExpressions.addTo(RENDERINGS);
        RENDERINGS.add(QOM.Cast.class, CurrentTime::withoutCast);
        addOrder();
        addNumbers();
        addTexts();
        RENDERINGS.add(QOM.Extract.class, SharedExpressions::extract);
        RENDERINGS.add(QOM.JSONObject.class, SharedExpressions::document);
    }

    private SharedExpressions() {}

    /** The part to render in place of another. What is not portable is declared for this dialect only, and is written as jOOQ writes it. */
    static QueryPart replace(QueryPart part) {
        return RENDERINGS.cover(part) && Typing.isPortable(part)
                ? RENDERINGS.replace(part)
                : PostgresExpressions.replace(part);
    }

    private static void addOrder() {
        RENDERINGS.add(QOM.Lt.class, (QOM.Lt<Object> part) -> byCode(part, part.$arg1(), part.$arg2(), part::$arg1));
        RENDERINGS.add(QOM.Le.class, (QOM.Le<Object> part) -> byCode(part, part.$arg1(), part.$arg2(), part::$arg1));
        RENDERINGS.add(QOM.Gt.class, (QOM.Gt<Object> part) -> byCode(part, part.$arg1(), part.$arg2(), part::$arg1));
        RENDERINGS.add(QOM.Ge.class, (QOM.Ge<Object> part) -> byCode(part, part.$arg1(), part.$arg2(), part::$arg1));
        RENDERINGS.add(
                QOM.Between.class, (QOM.Between<Object> part) -> byCode(part, part.$arg1(), part.$arg2(), part::$arg1));
        RENDERINGS.add(
                QOM.Min.class, (QOM.Min<Object> part) -> byCode(part, part.$field(), part.$field(), part::$field));
        RENDERINGS.add(
                QOM.Max.class, (QOM.Max<Object> part) -> byCode(part, part.$field(), part.$field(), part::$field));
        RENDERINGS.add(
                SortField.class, (SortField<Object> part) -> byCode(part, part.$field(), part.$field(), part::$field));
        RENDERINGS.add(QOM.Greatest.class, (QOM.Greatest<?> part) -> most("greatest", part, part.$arg1()));
        RENDERINGS.add(QOM.Least.class, (QOM.Least<?> part) -> most("least", part, part.$arg1()));
    }

    /** The order of the C locale, which is that of UTF-8 (manual, section 24.2.2). */
    private static QueryPart byCode(
            QueryPart part, Field<Object> value, Field<?> other, Function<Field<Object>, QueryPart> with) {
        return Typing.isText(value) || Typing.isText(other) ? with.apply(inC(value)) : part;
    }

    private static <T> Field<T> inC(Field<T> text) {
        return SqlText.typed(text, "{0} COLLATE \"C\"", text);
    }

    private static QueryPart most(String function, QueryPart part, List<? extends Field<?>> values) {
        if (values.stream().noneMatch(Typing::isText)) {
            return part;
        }
        List<QueryPart> collated = new ArrayList<>(values);
        collated.set(0, inC(values.get(0)));
        return call(function, collated);
    }

    private static void addNumbers() {
        RENDERINGS.add(QOM.Add.class, (QOM.Add<Object> part) -> wide(part, "({0} + {1})", part.$arg1(), part.$arg2()));
        RENDERINGS.add(QOM.Sub.class, (QOM.Sub<Object> part) -> wide(part, "({0} - {1})", part.$arg1(), part.$arg2()));
        RENDERINGS.add(QOM.Mul.class, (QOM.Mul<Object> part) -> wide(part, "({0} * {1})", part.$arg1(), part.$arg2()));
        RENDERINGS.add(
                QOM.Div.class,
                (QOM.Div<Object> part) -> wide(part, divided("({0} / %s)", part.$arg2()), part.$arg1(), part.$arg2()));
        RENDERINGS.add(
                QOM.Mod.class,
                (QOM.Mod<Integer> part) -> sql(divided("mod({0}, %s)", part.$arg2()), part.$arg1(), part.$arg2()));
        RENDERINGS.add(
                QOM.Shl.class, (QOM.Shl<Integer> part) -> wide(part, "({0} << {1})", part.$arg1(), part.$arg2()));
        RENDERINGS.add(QOM.Neg.class, (QOM.Neg<Integer> part) -> wide(part, "-({0})", part.$arg1()));
        RENDERINGS.add(QOM.BitNot.class, (QOM.BitNot<Integer> part) -> sql("(~({0}))", part.$arg1()));
        RENDERINGS.add(QOM.Abs.class, (QOM.Abs<Integer> part) -> wide(part, "abs({0})", part.$arg1()));
        RENDERINGS.add(QOM.Sign.class, (QOM.Sign part) -> sql("CAST(sign({0}) AS integer)", part.$arg1()));
        RENDERINGS.add(QOM.Sum.class, (QOM.Sum part) -> sql("CAST(sum({0}) AS bigint)", part.$field()));
    }

    /** With its first operand in 64 bits, if the result has them and no operand has (manual, section 9.3). */
    private static QueryPart wide(Field<?> part, String text, Field<?>... operands) {
        boolean isWide = bits(part) == 64 && Stream.of(operands).noneMatch(operand -> bits(operand) == 64);
        if (isWide) {
            operands[0] = sql("CAST({0} AS bigint)", operands[0]);
        }
        // jOOQ writes the operands of a nested operator of the same kind itself
        boolean isNested = Stream.of(operands).anyMatch(operand -> operand.getClass() == part.getClass());
        return isWide || isNested || part instanceof QOM.Div<?> ? sql(text, operands) : part;
    }

    /** A text with null in place of a divisor that is zero: divided by zero, SQLite gives null. */
    private static String divided(String text, Field<?> divisor) {
        boolean isZero = Typing.find(divisor)
                .filter(type ->
                        !(type instanceof Whole whole) || whole.stored().range().contains(0))
                .isPresent();
        return text.formatted(isZero ? "nullif({1}, 0)" : "{1}");
    }

    private static int bits(Field<?> field) {
        return Typing.find(field)
                .filter(Whole.class::isInstance)
                .map(whole -> ((Whole) whole).bits())
                .orElse(0);
    }

    private static void addTexts() {
        RENDERINGS.add(QOM.Upper.class, (QOM.Upper part) -> sql("upper({0})", inC(part.$arg1())));
        RENDERINGS.add(QOM.Lower.class, (QOM.Lower part) -> sql("lower({0})", inC(part.$arg1())));
        RENDERINGS.add(
                QOM.LikeIgnoreCase.class,
                (QOM.LikeIgnoreCase part) -> likeIgnoreCase("LIKE", part, part.$arg1(), part.$arg2(), part.$arg3()));
        RENDERINGS.add(
                QOM.NotLikeIgnoreCase.class,
                (QOM.NotLikeIgnoreCase part) ->
                        likeIgnoreCase("NOT LIKE", part, part.$arg1(), part.$arg2(), part.$arg3()));
        new TextSearches("starts_with({0}, {1})", "right({0}, char_length({1})) = {1}", "position({1} IN {0}) > 0")
                .addTo(RENDERINGS, SharedExpressions::lower);
    }

    private static Field<?> lower(Field<?> text) {
        return sql("lower({0})", inC(text));
    }

    private static QueryPart likeIgnoreCase(
            String operator, Field<?> part, Field<?> text, Field<?> pattern, @Nullable Character escape) {
        String lower = LikePattern.of(part, pattern, Optional.ofNullable(escape))
                .lowerCase()
                .written(SharedExpressions::like);
        return sql("{0} " + operator + " {1}", lower(text), DSL.inline(lower));
    }

    /** With the backslash, which is the escape by default (manual, section 9.7.1). */
    private static String like(LikePattern.Part part) {
        return part.wildcard() || !"%_\\".contains(part.text()) ? part.text() : "\\" + part.text();
    }

    private static QueryPart extract(QOM.Extract part) {
        String utc = "extract(%s FROM {0} AT TIME ZONE 'UTC')";
        return switch (part.$datePart()) {
            case DAY_OF_WEEK -> sql("(CAST(" + utc.formatted("dow") + " AS integer) + 1)", part.$field());
            case SECOND -> sql("CAST(floor(" + utc.formatted("second") + ") AS integer)", part.$field());
            default -> sql("CAST(" + utc.formatted(SqlText.word(part.$datePart())) + " AS integer)", part.$field());
        };
    }

    /** PostgreSQL would write a time in the time zone of the session. */
    private static QueryPart document(QOM.JSONObject<?> part) {
        List<QueryPart> arguments = new ArrayList<>();
        part.$entries().forEach(entry -> {
            arguments.add(entry.$key());
            boolean isTime =
                    Typing.find(entry.$value()).filter(Simple.TIME::equals).isPresent();
            arguments.add(
                    isTime
                            ? sql(
                                    "to_char({0} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')",
                                    entry.$value())
                            : entry.$value());
        });
        return call(part.getType() == JSONB.class ? "jsonb_build_object" : "json_build_object", arguments);
    }
}
