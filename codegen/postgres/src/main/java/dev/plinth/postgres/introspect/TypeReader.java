package dev.plinth.postgres.introspect;

import dev.plinth.model.EnumType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads enums. */
final class TypeReader {
    private final ServerIds ids;
    private final List<EnumType> types = new ArrayList<>();

    TypeReader(ServerIds ids) {
        this.ids = ids;
    }

    void read(Row row) throws SQLException {
        var type = new EnumType(row.name(), row.list("labels"), row.optional("comment"));
        ids.add(ServerIds.PG_TYPE, row.oid("oid"), type.id());
        ids.add(ServerIds.PG_TYPE, row.oid("array_oid"), type.id());
        ids.describe(ServerIds.PG_TYPE, row.oid("oid"), 0);
        types.add(type);
    }

    List<EnumType> types() {
        return types;
    }
}
