package dev.plinth.schema;

import dev.plinth.schema.internal.PortableFunction;
import dev.plinth.schema.internal.PortableFunction.Kind;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Functions that mean the same on all dialects, in place of those of jOOQ that do not. What else is portable stands in
 * {@code docs/expressions.md}.
 */
public final class Portable {
    private Portable() {}

    /**
     * A random UUID of version 4, another one each time: {@code uuid("id").defaultTo(randomUuid()).primaryKey()}. PostgreSQL has
     * it since version 13.
     */
    public static Field<UUID> randomUuid() {
        return new PortableFunction<>(Kind.RANDOM_UUID, SQLDataType.UUID, List.of(), "");
    }

    /**
     * A point in time that is later, or earlier if the duration is negative: {@code plus(createdAt, Duration.ofDays(30))}. A day
     * has 24 hours, in all time zones.
     *
     * @param time the point in time
     * @param duration whole seconds
     */
    public static Field<OffsetDateTime> plus(Field<OffsetDateTime> time, Duration duration) {
        return new PortableFunction<>(
                Kind.TIME_PLUS,
                SQLDataType.TIMESTAMPWITHTIMEZONE,
                List.of(Objects.requireNonNull(time, "time")),
                Objects.requireNonNull(duration, "duration"));
    }

    /**
     * The text at a key of a JSON document; null unless the document is an object with a text at that key.
     *
     * @param document a column of the type json or jsonb
     * @param key a key at the top level
     */
    public static Field<String> jsonText(Field<?> document, String key) {
        return new PortableFunction<>(
                Kind.JSON_TEXT,
                SQLDataType.CLOB,
                List.of(Objects.requireNonNull(document, "document")),
                Objects.requireNonNull(key, "key"));
    }

    /**
     * Whether a JSON document is an object that has a key; its value can be null. Without a document it is false.
     *
     * @param document a column of the type json or jsonb
     * @param key a key at the top level
     */
    public static Condition jsonHas(Field<?> document, String key) {
        return DSL.condition(new PortableFunction<>(
                Kind.JSON_HAS,
                SQLDataType.BOOLEAN,
                List.of(Objects.requireNonNull(document, "document")),
                Objects.requireNonNull(key, "key")));
    }
}
