package dev.plinth.sqlite;

import dev.plinth.dialect.CatalogLowering;
import dev.plinth.dialect.ObjectSqlTable;
import dev.plinth.dialect.SqlDialect;
import dev.plinth.diff.Change;
import dev.plinth.diff.ChangeSet;
import dev.plinth.model.Catalog;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Index;
import dev.plinth.model.ObjectId;
import dev.plinth.model.Table;
import dev.plinth.plan.Step;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.DeclaredDatabase;
import java.util.List;
import java.util.Optional;

/** SQLite 3.37 and later. */
public final class SqliteDialect implements SqlDialect {
    static final ObjectSqlTable OBJECTS =
            new ObjectSqlTable(new TableSql(), new IndexSql(), new ForeignKeySql(), new TriggerSql());

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

    /**
     * A foreign key stands in the statement that creates its table, and goes with it; so does an index. A key that would
     * hinder the drop of tables goes before them.
     */
    @Override
    public Optional<ObjectId> partOf(Change change, ChangeSet all) {
        return change.fold(
                create -> create.object() instanceof ForeignKey key
                        ? Optional.of(Table.id(key.table()))
                        : Optional.empty(),
                drop -> partOfDropped(drop, all),
                alter -> Optional.empty());
    }

    private static Optional<ObjectId> partOfDropped(Change.Drop drop, ChangeSet all) {
        if (drop.object() instanceof ForeignKey key) {
            return DroppedKeys.of(all).hinders(key) ? Optional.empty() : Optional.of(Table.id(key.table()));
        }
        return drop.object() instanceof Index index ? Optional.of(Table.id(index.table())) : Optional.empty();
    }

    @Override
    public List<String> refusals(Change change, ChangeSet all) {
        return Refusals.of(change, all);
    }
}
