package dev.plinth.postgres;

import static dev.plinth.schema.internal.ScalarType.BIGINT;
import static dev.plinth.schema.internal.ScalarType.BOOLEAN;
import static dev.plinth.schema.internal.ScalarType.DOUBLE;
import static dev.plinth.schema.internal.ScalarType.INTEGER;
import static dev.plinth.schema.internal.ScalarType.JSON;
import static dev.plinth.schema.internal.ScalarType.JSONB;
import static dev.plinth.schema.internal.ScalarType.SMALLINT;
import static dev.plinth.schema.internal.ScalarType.TEXT;
import static dev.plinth.schema.internal.ScalarType.TIMESTAMPTZ;
import static dev.plinth.schema.internal.ScalarType.UUID;

import dev.plinth.lower.Literals;
import dev.plinth.lower.SqlContext;
import dev.plinth.lower.TypeSupport;
import dev.plinth.lower.TypedColumn;
import dev.plinth.model.Expression;
import dev.plinth.render.Identifiers;
import dev.plinth.schema.internal.ScalarType;
import dev.plinth.schema.internal.StoredTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Types without parameters. PostgreSQL has all of them. */
final class ScalarSupport implements TypeSupport<ScalarType<?>> {
    static final Map<ScalarType<?>, String> TYPES = Map.of(
            SMALLINT, "smallint",
            INTEGER, "integer",
            BIGINT, "bigint",
            DOUBLE, "double precision",
            BOOLEAN, "boolean",
            TEXT, "text",
            UUID, "uuid",
            TIMESTAMPTZ, "timestamp with time zone",
            JSON, "json",
            JSONB, "jsonb");

    @Override
    public Class<? super ScalarType<?>> shape() {
        return ScalarType.class;
    }

    @Override
    public Expression type(TypedColumn<ScalarType<?>> column, SqlContext sql) {
        return Expression.of(Optional.ofNullable(TYPES.get(column.type()))
                .orElseThrow(() ->
                        new IllegalStateException("No type for " + column.type().describe())));
    }

    @Override
    public Optional<String> check(TypedColumn<ScalarType<?>> column, String name) {
        return Optional.empty();
    }

    @Override
    public Optional<String> literal(ScalarType<?> type, Object value) {
        if (value instanceof Boolean truth) {
            return Optional.of(truth.toString().toUpperCase(Locale.ROOT));
        }
        if (value instanceof OffsetDateTime time) {
            return Optional.of(Identifiers.literal(StoredTime.of(time).toString()));
        }
        boolean bare = value instanceof Number && !(value instanceof Double);
        return Optional.of(bare ? value.toString() : Identifiers.literal(Literals.text(value)));
    }
}
