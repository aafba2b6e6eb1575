package dev.plinth.sqlite;

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
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/** Types without parameters, in the storage classes of a strict table (manual, "STRICT Tables"). */
final class ScalarSupport implements TypeSupport<ScalarType<?>> {
    /** A storage class, and the check that narrows it to the type. */
    record Storage(String type, Check check) {}

    /** Writes a check over a column. */
    interface Check {
        Optional<String> of(TypedColumn<ScalarType<?>> column, String name);
    }

    private static final Check NONE = (column, name) -> Optional.empty();
    static final Map<ScalarType<?>, Storage> STORAGES = Map.of(
            SMALLINT, new Storage("INTEGER", range(Short.MIN_VALUE, Short.MAX_VALUE)),
            INTEGER, new Storage("INTEGER", range(Integer.MIN_VALUE, Integer.MAX_VALUE)),
            BIGINT, new Storage("INTEGER", NONE),
            DOUBLE, new Storage("REAL", NONE),
            BOOLEAN, new Storage("INTEGER", (column, name) -> Optional.of(TypeChecks.bool(name))),
            TEXT, new Storage("TEXT", NONE),
            UUID, new Storage("TEXT", (column, name) -> Optional.of(TypeChecks.uuid(name))),
            TIMESTAMPTZ, new Storage("TEXT", (column, name) -> Optional.of(TypeChecks.timestamp(name))),
            JSON, new Storage("TEXT", ScalarSupport::json),
            JSONB, new Storage("TEXT", ScalarSupport::json));

    @Override
    public Class<? super ScalarType<?>> shape() {
        return ScalarType.class;
    }

    private static Storage storage(ScalarType<?> type) {
        return Optional.ofNullable(STORAGES.get(type))
                .orElseThrow(() -> new IllegalStateException("No storage for " + type.describe()));
    }

    /**
     * INTEGER PRIMARY KEY is the row id, which SQLite fills in for a null (manual, "ROWIDs and the INTEGER PRIMARY KEY"). That
     * is right for an identity and wrong for a key that the application gives: INT is the same without it.
     */
    @Override
    public Expression type(TypedColumn<ScalarType<?>> column, SqlContext sql) {
        String storage = storage(column.type()).type();
        boolean givenKey = column.isWholeKey() && !column.column().identity();
        return Expression.of(storage.equals("INTEGER") && givenKey ? "INT" : storage);
    }

    @Override
    public Optional<String> check(TypedColumn<ScalarType<?>> column, String name) {
        return storage(column.type()).check().of(column, name);
    }

    /** SQLite's integers have 64 bits. An identity counts from one and needs no check of each row. */
    private static Check range(int least, int most) {
        return (column, name) -> column.column().identity()
                ? Optional.empty()
                : Optional.of(name + " BETWEEN " + least + " AND " + most);
    }

    /** Before SQLite 3.42, {@code json_valid(NULL)} is false where a check asks. */
    private static Optional<String> json(TypedColumn<ScalarType<?>> column, String name) {
        return Optional.of((column.column().nullable() ? name + " IS NULL OR " : "") + "json_valid(" + name + ")");
    }

    @Override
    public Optional<String> literal(ScalarType<?> type, Object value) {
        if (value instanceof Double number) {
            return Double.isFinite(number) ? Optional.of(number.toString()) : Optional.empty();
        }
        if (value instanceof Boolean truth) {
            return Optional.of(truth ? "1" : "0");
        }
        if (value instanceof OffsetDateTime time) {
            return Optional.of(Identifiers.literal(SqliteExpressions.text(time)));
        }
        return Optional.of(value instanceof Number ? value.toString() : Identifiers.literal(Literals.text(value)));
    }
}
