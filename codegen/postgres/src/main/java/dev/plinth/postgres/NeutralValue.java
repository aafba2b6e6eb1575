package dev.plinth.postgres;

import dev.plinth.model.Column;
import dev.plinth.model.EnumType;
import dev.plinth.model.ObjectId;
import dev.plinth.model.SchemaObject;
import dev.plinth.render.Identifiers;
import dev.plinth.render.Labels;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A value that a column can have, whatever it is about. */
final class NeutralValue {
    private static final Map<String, String> BY_TYPE = Map.of(
            "smallint", "0",
            "integer", "0",
            "bigint", "0",
            "double precision", "0",
            "boolean", "FALSE",
            "text", "''",
            "character varying", "''",
            "uuid", "'00000000-0000-0000-0000-000000000000'",
            "timestamp with time zone", "'1970-01-01 00:00:00+00'",
            "jsonb", "'{}'");

    private NeutralValue() {}

    static Optional<String> of(Column column, Function<ObjectId, Optional<SchemaObject>> objects) {
        if (!column.checks().isEmpty()) {
            return Labels.texts(column.checks()).stream().findFirst().map(Identifiers::literal);
        }
        return Optional.ofNullable(BY_TYPE.get(column.type().text().replaceAll("\\(\\d+\\)", "")))
                .or(() -> column.type().uses().stream()
                        .flatMap(type -> objects.apply(type.object()).stream())
                        .filter(EnumType.class::isInstance)
                        .map(type ->
                                Identifiers.literal(((EnumType) type).labels().get(0)))
                        .findFirst());
    }
}
