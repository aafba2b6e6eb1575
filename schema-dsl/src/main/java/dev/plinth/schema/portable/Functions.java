package dev.plinth.schema.portable;

import dev.plinth.schema.DialectSql;
import dev.plinth.schema.internal.DialectSqlField;
import dev.plinth.schema.internal.PortableFunction;
import dev.plinth.schema.portable.ValueType.Simple;
import dev.plinth.schema.portable.ValueType.Whole;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.JSONEntry;
import org.jooq.impl.QOM;

/** Functions of times and documents, those of Plinth's own, and what each dialect writes in a text of its own. */
final class Functions {
    private static final Map<DatePart, Range> DATE_PARTS = Map.of(
            DatePart.YEAR, Range.of(0, 294_276),
            DatePart.MONTH, Range.of(1, 12),
            DatePart.DAY, Range.of(1, 31),
            DatePart.HOUR, Range.of(0, 23),
            DatePart.MINUTE, Range.of(0, 59),
            DatePart.SECOND, Range.of(0, 59),
            DatePart.DAY_OF_WEEK, Range.of(1, 7));

    private static final Set<Class<?>> DOCUMENTS = Set.of(JSON.class, JSONB.class);

    private static final Pattern PLAIN_KEY = Pattern.compile("[^\"\\\\\\p{Cntrl}]+");

    /** Each is two arguments, of which SQLite takes 100 at least (manual, "Limits", 6: SQLITE_MAX_FUNCTION_ARG). */
    private static final int MOST_ENTRIES = 50;

    private static final Duration MOST_ADDED = Duration.ofDays(3_652_425);

    private Functions() {}

    static void addTo(Rules rules) {
        rules.add(PortableFunction.class, (PortableFunction<?> part, Typing typing) -> own(part, typing));
        rules.add(DialectSql.class, (DialectSql part, Typing typing) -> Simple.BOOLEAN);
        rules.add(DialectSqlField.class, (DialectSqlField<?> part, Typing typing) -> {
            if (part.getType().isEnum()) {
                typing.oneType(part, part.getType());
            }
            return ColumnsAndLiterals.ofJava(part, part.getType());
        });
        rules.add(QOM.Extract.class, (QOM.Extract part, Typing typing) -> {
            typing.require(part.$field(), Simple.TIME);
            Range range = DATE_PARTS.get(part.$datePart());
            if (range == null) {
                throw new NotPortable(part, "the dialects do not share that part of a time");
            }
            return Whole.of(range);
        });
        rules.add(QOM.JSONObject.class, (QOM.JSONObject<?> part, Typing typing) -> document(part, typing));
    }

    private static ValueType own(PortableFunction<?> part, Typing typing) {
        return switch (part.kind()) {
            case RANDOM_UUID -> {
                typing.stable(part);
                yield Simple.UUID;
            }
            case TIME_PLUS -> {
                typing.stable(part);
                duration(part);
                if (typing.require(part.argument(), Simple.TIME) == Simple.NULL) {
                    throw new NotPortable(part, "its time is null");
                }
                yield Simple.TIME;
            }
            case JSON_TEXT -> {
                key(part, typing);
                yield Simple.TEXT;
            }
            case JSON_HAS -> {
                key(part, typing);
                yield Simple.BOOLEAN;
            }
        };
    }

    /** Times have the years 1 to 9999. */
    private static void duration(PortableFunction<?> part) {
        Duration duration = (Duration) part.constant();
        if (!duration.truncatedTo(ChronoUnit.SECONDS).equals(duration)) {
            throw new NotPortable(part, "it adds a fraction of a second");
        }
        if (duration.abs().compareTo(MOST_ADDED) > 0) {
            throw new NotPortable(part, "it adds more than 10,000 years");
        }
    }

    /** SQLite writes the key into a path (manual, "JSON Functions And Operators", 3.3). */
    private static void key(PortableFunction<?> part, Typing typing) {
        if (!PLAIN_KEY.matcher((String) part.constant()).matches()) {
            throw new NotPortable(
                    part, "its key must have characters, and no quotes, backslashes or control characters");
        }
        if (typing.type(part.argument()) != Simple.JSON) {
            throw new NotPortable(part, "it looks into something else than a JSON document");
        }
        if (!DOCUMENTS.contains(part.argument().getType())) {
            throw new NotPortable(
                    part, "it is not known whether the document is of the type json or jsonb; begin with a column");
        }
    }

    private static ValueType document(QOM.JSONObject<?> part, Typing typing) {
        typing.stable(part);
        if (part.$onNull() == QOM.JSONOnNull.ABSENT_ON_NULL || part.$returning() != null) {
            throw new NotPortable(part, "it says more than keys and values");
        }
        if (part.$entries().size() > MOST_ENTRIES) {
            throw new NotPortable(part, "it has more than %d keys".formatted(MOST_ENTRIES));
        }
        Set<String> keys = new HashSet<>();
        for (JSONEntry<?> entry : part.$entries()) {
            boolean another = Typing.text(entry.$key()).filter(keys::add).isPresent();
            if (!another) {
                throw new NotPortable(part, "each of its keys must be a literal, and another one");
            }
            value(entry.$value(), typing);
        }
        return Simple.JSON;
    }

    private static void value(Field<?> value, Typing typing) {
        if (typing.type(value) == Simple.DOUBLE) {
            throw new NotPortable(value, "the dialects write a double into a document in different ways");
        }
    }
}
