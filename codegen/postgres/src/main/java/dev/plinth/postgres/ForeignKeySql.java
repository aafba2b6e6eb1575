package dev.plinth.postgres;

import static dev.plinth.dialect.Identifiers.quote;

import dev.plinth.dialect.ForeignKeyText;
import dev.plinth.dialect.ObjectSql;
import dev.plinth.model.ForeignKey;
import java.util.List;

/** {@code ALTER TABLE … ADD CONSTRAINT … FOREIGN KEY}. */
final class ForeignKeySql implements ObjectSql<ForeignKey> {
    @Override
    public Class<ForeignKey> kind() {
        return ForeignKey.class;
    }

    @Override
    public List<String> create(ForeignKey key, List<ForeignKey> foreignKeys) {
        return List.of("ALTER TABLE %s ADD %s".formatted(quote(key.table()), ForeignKeyText.constraint(key)));
    }

    @Override
    public List<String> drop(ForeignKey key) {
        return List.of("ALTER TABLE %s DROP CONSTRAINT %s".formatted(quote(key.table()), quote(key.name())));
    }
}
