package dev.plinth.sqlite;

import dev.plinth.dialect.ForeignKeyText;
import dev.plinth.dialect.Identifiers;
import dev.plinth.dialect.ObjectSql;
import dev.plinth.model.ForeignKey;
import java.util.List;

/**
 * Takes a foreign key out of the stored text of its table, in the transaction at hand and without touching a row (manual,
 * "ALTER TABLE", section 8). Foreign keys are created in {@code CREATE TABLE} alone.
 */
final class ForeignKeySql implements ObjectSql<ForeignKey> {
    @Override
    public Class<ForeignKey> kind() {
        return ForeignKey.class;
    }

    @Override
    public List<String> create(ForeignKey key, List<ForeignKey> foreignKeys) {
        throw new IllegalStateException("The plan created " + key.id() + " without its table");
    }

    @Override
    public List<String> drop(ForeignKey key) {
        return List.of(
                "PRAGMA writable_schema = ON",
                "UPDATE sqlite_schema SET sql = replace(sql, ',' || char(10) || %s, '')\nWHERE type = 'table' AND name = %s"
                        .formatted(
                                Identifiers.literal(TableSql.INDENT + ForeignKeyText.constraint(key)),
                                Identifiers.literal(key.table())),
                "PRAGMA writable_schema = RESET");
    }
}
