package dev.plinth.sqlite;

import dev.plinth.dialect.CatalogLowering;
import dev.plinth.dialect.ObjectSqlTable;
import dev.plinth.dialect.SqlDialect;
import dev.plinth.diff.Change;
import dev.plinth.model.Catalog;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.ObjectId;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import dev.plinth.plan.Step;
import dev.plinth.schema.DeclaredDatabase;
import dev.plinth.schema.Dialect;
import java.util.List;
import java.util.Optional;

/** SQLite 3.37 and later. */
public final class SqliteDialect implements SqlDialect {
    static final ObjectSqlTable OBJECTS = new ObjectSqlTable(new TableSql(), new IndexSql(), new TriggerSql());

    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }

    @Override
    public Catalog lower(DeclaredDatabase database) {
        return CatalogLowering.lower(database, new SqliteLowering());
    }

    @Override
    public List<String> render(Step step) {
        return OBJECTS.render(step);
    }

    /** A foreign key stands in the statement that creates its table. */
    @Override
    public Optional<ObjectId> partOf(SchemaObject object) {
        return object instanceof ForeignKey key ? Optional.of(Table.id(key.table())) : Optional.empty();
    }

    @Override
    public List<String> refusals(Change change) {
        return Refusals.of(change);
    }
}
