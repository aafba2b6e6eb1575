package dev.plinth.postgres;

import dev.plinth.dialect.CatalogLowering;
import dev.plinth.dialect.ObjectSqlTable;
import dev.plinth.dialect.SqlDialect;
import dev.plinth.diff.Change;
import dev.plinth.diff.ChangeSet;
import dev.plinth.model.Catalog;
import dev.plinth.model.Index;
import dev.plinth.model.ObjectId;
import dev.plinth.model.Table;
import dev.plinth.plan.Step;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.DeclaredDatabase;
import java.util.List;
import java.util.Optional;

/** PostgreSQL 14 to 18. */
public final class PostgresDialect implements SqlDialect {
    static final ObjectSqlTable OBJECTS = new ObjectSqlTable(
            new EnumTypeSql(), new TableSql(), new IndexSql(), new ForeignKeySql(), new RoutineSql(), new TriggerSql());

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRES;
    }

    @Override
    public Catalog lower(DeclaredDatabase database) {
        return CatalogLowering.lower(database, new PostgresLowering());
    }

    @Override
    public List<String> render(Step step) {
        return OBJECTS.render(step);
    }

    /** An index goes with its table. */
    @Override
    public Optional<ObjectId> partOf(Change change, ChangeSet all) {
        return change instanceof Change.Drop drop && drop.object() instanceof Index index
                ? Optional.of(Table.id(index.table()))
                : Optional.empty();
    }

    @Override
    public List<String> refusals(Change change, ChangeSet all) {
        return List.of();
    }
}
