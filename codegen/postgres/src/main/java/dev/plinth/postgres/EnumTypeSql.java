package dev.plinth.postgres;

import dev.plinth.dialect.Identifiers;
import dev.plinth.dialect.ObjectSql;
import dev.plinth.model.EnumType;
import dev.plinth.model.ForeignKey;
import java.util.List;
import java.util.stream.Collectors;

/** {@code CREATE TYPE … AS ENUM}. */
final class EnumTypeSql implements ObjectSql<EnumType> {
    @Override
    public Class<EnumType> kind() {
        return EnumType.class;
    }

    @Override
    public List<String> create(EnumType type, List<ForeignKey> foreignKeys) {
        return List.of("CREATE TYPE %s AS ENUM (%s)"
                .formatted(
                        Identifiers.quote(type.name()),
                        type.labels().stream().map(Identifiers::literal).collect(Collectors.joining(", "))));
    }

    @Override
    public List<String> drop(EnumType type) {
        return List.of("DROP TYPE " + Identifiers.quote(type.name()));
    }
}
