package dev.plinth.sqlite;

import static dev.plinth.lower.SqlText.call;
import static dev.plinth.lower.SqlText.operand;
import static dev.plinth.lower.SqlText.same;
import static dev.plinth.lower.SqlText.sql;

import dev.plinth.lower.CurrentTime;
import dev.plinth.lower.Renderings;
import dev.plinth.lower.TextSearches;
import dev.plinth.schema.portable.Casts;
import dev.plinth.schema.portable.LikePattern;
import dev.plinth.schema.portable.Selects;
import dev.plinth.schema.portable.Typing;
import dev.plinth.schema.portable.ValueType;
import dev.plinth.schema.portable.ValueType.Simple;
import dev.plinth.schema.portable.ValueType.Whole;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.JSONEntry;
import org.jooq.QueryPart;
import org.jooq.SortField;
import org.jooq.SortOrder;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;
import org.jspecify.annotations.Nullable;

/** Writes what other dialects have too so that it means the same there. What PostgreSQL refuses is refused. */
final class SharedExpressions {
    private static final Renderings RENDERINGS = new Renderings();

    static {
        SqliteExpressions.addTo(RENDERINGS);
        SharedNumbers.addTo(RENDERINGS);
        addOrder();
        addPatterns();
        addTexts();
        RENDERINGS.add(QOM.Cast.class, SharedExpressions::cast);
        RENDERINGS.add(QOM.Extract.class, SharedExpressions::extract);
        RENDERINGS.add(QOM.JSONObject.class, SharedExpressions::document);
    }

    private SharedExpressions() {}

    /** The part to render in place of another. What is not portable is declared for this dialect only, and is written as jOOQ writes it. */
    static QueryPart replace(QueryPart part) {
        return RENDERINGS.cover(part) && Typing.isPortable(part)
                ? RENDERINGS.replace(part)
                : SqliteExpressions.replace(part);
    }

    private static void addOrder() {
        RENDERINGS.add(QOM.Greatest.class, (QOM.Greatest<?> part) -> most("max", part.$arg1()));
        RENDERINGS.add(QOM.Least.class, (QOM.Least<?> part) -> most("min", part.$arg1()));
        RENDERINGS.add(SortField.class, SharedExpressions::sorted);
    }

    /** SQLite would put nulls first, and last in descending order. */
    private static QueryPart sorted(SortField<?> part) {
        if (!Selects.isNullable(part.$field())) {
            return part;
        }
        return sql(part.$sortOrder() == SortOrder.DESC ? "{0} DESC NULLS FIRST" : "{0} ASC NULLS LAST", part.$field());
    }

    /** Without nulls, of which SQLite's result would be null: in place of each stands another value. */
    private static QueryPart most(String function, List<? extends Field<?>> values) {
        if (values.size() == 1) {
            return operand(values.get(0));
        }
        List<QueryPart> arguments = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            List<Field<?>> fromThis = new ArrayList<>(values);
            Collections.rotate(fromThis, -i);
            arguments.add(call("coalesce", fromThis));
        }
        return call(function, arguments);
    }

    /** SQLite's LIKE ignores the case of ASCII letters, and GLOB does not. */
    private static void addPatterns() {
        RENDERINGS.add(
                QOM.Like.class,
                (QOM.Like part) -> glob("{0} GLOB {1}", part.$arg1(), pattern(part, part.$arg2(), part.$arg3())));
        RENDERINGS.add(
                QOM.NotLike.class,
                (QOM.NotLike part) ->
                        glob("{0} NOT GLOB {1}", part.$arg1(), pattern(part, part.$arg2(), part.$arg3())));
        RENDERINGS.add(
                QOM.LikeIgnoreCase.class,
                (QOM.LikeIgnoreCase part) -> glob(
                        "lower({0}) GLOB {1}",
                        part.$arg1(), pattern(part, part.$arg2(), part.$arg3()).lowerCase()));
        RENDERINGS.add(
                QOM.NotLikeIgnoreCase.class,
                (QOM.NotLikeIgnoreCase part) -> glob(
                        "lower({0}) NOT GLOB {1}",
                        part.$arg1(), pattern(part, part.$arg2(), part.$arg3()).lowerCase()));
        new TextSearches(
                        "substr({0}, 1, length({1})) = {1}",
                        "substr({0}, length({0}) - length({1}) + 1) = {1}", "instr({0}, {1}) > 0")
                .addTo(RENDERINGS, SharedExpressions::lower);
    }

    private static Field<?> lower(Field<?> text) {
        return sql("lower({0})", text);
    }

    private static LikePattern pattern(Field<?> part, Field<?> pattern, @Nullable Character escape) {
        return LikePattern.of(part, pattern, Optional.ofNullable(escape));
    }

    private static QueryPart glob(String sql, Field<?> text, LikePattern pattern) {
        return sql(sql, text, DSL.inline(pattern.written(SharedExpressions::glob)));
    }

    /** Manual, "SQL Language Expressions", 5. */
    private static String glob(LikePattern.Part part) {
        if (part.wildcard()) {
            return part.text().equals("%") ? "*" : "?";
        }
        return "*?[".contains(part.text()) ? "[" + part.text() + "]" : part.text();
    }

    private static void addTexts() {
        RENDERINGS.add(QOM.OctetLength.class, (QOM.OctetLength part) -> sql("length(CAST({0} AS BLOB))", part.$arg1()));
        RENDERINGS.add(
                QOM.Ascii.class,
                (QOM.Ascii part) -> sql("CASE {0} WHEN '' THEN 0 ELSE unicode({0}) END", part.$arg1()));
        RENDERINGS.add(QOM.Replace.class, SharedExpressions::replaced);
        RENDERINGS.add(QOM.Lpad.class, (QOM.Lpad part) -> {
            long length = Typing.literal(part.$arg2()).orElseThrow();
            return sql(
                    "substr(substr({1}, 1, max(%d - length({0}), 0)) || {0}, 1, %d)".formatted(length, length),
                    part.$arg1(),
                    padding(length, part.$arg3()));
        });
        RENDERINGS.add(QOM.Rpad.class, (QOM.Rpad part) -> {
            long length = Typing.literal(part.$arg2()).orElseThrow();
            return sql("substr({0} || {1}, 1, %d)".formatted(length), part.$arg1(), padding(length, part.$arg3()));
        });
    }

    /** If nothing is searched for, SQLite does not ask whether the replacement is null. */
    private static QueryPart replaced(QOM.Replace part) {
        boolean isSearched =
                Typing.text(part.$arg2()).filter(text -> !text.isEmpty()).isPresent();
        return isSearched || isKnown(part.$arg3())
                ? part
                : sql(
                        "CASE WHEN {2} IS NOT NULL THEN replace({0}, {1}, {2}) END",
                        part.$arg1(), part.$arg2(), part.$arg3());
    }

    /** Without a replacement, it is the empty text. */
    private static boolean isKnown(@Nullable Field<?> replacement) {
        return replacement == null || Typing.text(replacement).isPresent();
    }

    /** What is added to a text that has no characters. */
    private static QueryPart padding(long length, @Nullable Field<?> padding) {
        String text = padding == null ? " " : Typing.text(padding).orElseThrow();
        int characters = text.codePointCount(0, text.length());
        return DSL.inline(text.repeat((int) ((length + characters - 1) / characters)));
    }

    private static QueryPart cast(QOM.Cast<?> part) {
        Field<?> field = part.$field();
        Optional<ValueType> from = Typing.find(field);
        Optional<ValueType> to = Typing.find(part);
        if (CurrentTime.is(part) || from.isEmpty() || to.isEmpty()) {
            return SqliteExpressions.currentTime(part);
        }
        if (from.get() instanceof Whole whole) {
            return to.get() instanceof Whole target
                    ? SharedNumbers.narrowed(
                            field, whole, Whole.ofBits(target.bits()).range())
                    : shortened(part, sql(numberAs(to.get()), field));
        }
        if (to.get() != Simple.TEXT) {
            return operand(field);
        }
        Field<?> text = from.get() == Simple.BOOLEAN
                ? sql("CASE {0} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END", field)
                : field;
        return shortened(part, same(text));
    }

    private static QueryPart shortened(QOM.Cast<?> part, Field<?> text) {
        return Casts.length(part).isPresent()
                ? sql("substr({0}, 1, %d)".formatted(Casts.length(part).getAsInt()), text)
                : text;
    }

    private static String numberAs(ValueType to) {
        if (to == Simple.BOOLEAN) {
            return "({0} <> 0)";
        }
        return to == Simple.DOUBLE ? "CAST({0} AS REAL)" : "CAST({0} AS TEXT)";
    }

    /** A stored time is always in the same format, and in UTC. */
    private static QueryPart extract(QOM.Extract part) {
        Field<?> time = part.$field();
        return switch (part.$datePart()) {
            case YEAR -> sql("CAST(substr({0}, 1, 4) AS INTEGER)", time);
            case MONTH -> sql("CAST(substr({0}, 6, 2) AS INTEGER)", time);
            case DAY -> sql("CAST(substr({0}, 9, 2) AS INTEGER)", time);
            case HOUR -> sql("CAST(substr({0}, 12, 2) AS INTEGER)", time);
            case MINUTE -> sql("CAST(substr({0}, 15, 2) AS INTEGER)", time);
            case SECOND -> sql("CAST(substr({0}, 18, 2) AS INTEGER)", time);
            case DAY_OF_WEEK -> sql("(CAST(strftime('%w', {0}) AS INTEGER) + 1)", time);
            default -> part;
        };
    }

    private static QueryPart document(QOM.JSONObject<?> part) {
        List<QueryPart> arguments = new ArrayList<>();
        for (JSONEntry<?> entry : part.$entries()) {
            arguments.add(entry.$key());
            arguments.add(value(entry.$value()));
        }
        return call("json_object", arguments);
    }

    /** A value as JSON has it: SQLite stores booleans as numbers and documents as texts. */
    private static QueryPart value(Field<?> value) {
        Optional<ValueType> type = Typing.find(value);
        if (type.filter(Simple.BOOLEAN::equals).isPresent()) {
            return sql("json(CASE {0} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END)", value);
        }
        return type.filter(Simple.JSON::equals).isPresent() ? sql("json({0})", value) : value;
    }
}
