package dev.plinth.postgres;

import dev.plinth.diff.Change;
import dev.plinth.model.Index;
import dev.plinth.model.ObjectId;
import dev.plinth.model.Table;
import dev.plinth.plan.Name;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.ReplaceableSupport;
import dev.plinth.render.IndexSql;
import java.util.List;

/** {@code CREATE INDEX}. An index goes with its table. */
final class IndexSupport extends ReplaceableSupport<Index> {
    @Override
    public Class<Index> kind() {
        return Index.class;
    }

    @Override
    public List<Name> names(Index index) {
        return List.of(NameSpaces.relation(index.name()));
    }

    @Override
    public ObjectId owner(Change change, PlanContext context) {
        return change instanceof Change.Drop drop && drop.object() instanceof Index index
                ? context.ownerOfDropped(index.id(), Table.id(index.table()))
                : change.id();
    }

    @Override
    protected List<String> create(Index index) {
        return List.of(new IndexSql(PostgresObjects.IDENTIFIERS).create(index));
    }

    @Override
    protected List<String> drop(Index index) {
        return List.of("DROP INDEX " + PostgresObjects.NAMES.of(index.name()));
    }
}
