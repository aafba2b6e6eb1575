package dev.plinth.sqlite;

import dev.plinth.dialect.Identifiers;
import dev.plinth.dialect.IndexText;
import dev.plinth.dialect.ObjectSql;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Index;
import java.util.List;

/** {@code CREATE INDEX}. */
final class IndexSql implements ObjectSql<Index> {
    @Override
    public Class<Index> kind() {
        return Index.class;
    }

    @Override
    public List<String> create(Index index, List<ForeignKey> foreignKeys) {
        return List.of(IndexText.create(index));
    }

    @Override
    public List<String> drop(Index index) {
        return List.of("DROP INDEX " + Identifiers.quote(index.name()));
    }
}
