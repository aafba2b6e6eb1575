package dev.plinth.sqlite;

import dev.plinth.model.Id;
import dev.plinth.model.Index;
import dev.plinth.plan.Hazard;
import dev.plinth.plan.Hazards;
import dev.plinth.plan.Name;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.ReplaceableSupport;
import dev.plinth.render.IndexSql;
import java.util.List;
import java.util.Set;

/** {@code CREATE INDEX}. An index goes with its table. */
final class IndexSupport extends ReplaceableSupport<Index> {
    @Override
    public Class<Index> kind() {
        return Index.class;
    }

    @Override
    public List<Name> names(Index index) {
        return List.of(NameSpaces.relation(index.id()));
    }

    @Override
    protected List<String> create(Index index) {
        return List.of(new IndexSql(SqliteObjects.IDENTIFIERS).create(index));
    }

    @Override
    public Set<Id> mentions(Index index) {
        return Set.of();
    }

    @Override
    protected List<String> drop(Index index) {
        return List.of("DROP INDEX " + SqliteObjects.NAMES.of(index.name()));
    }

    @Override
    protected List<Hazard> created(Index index, PlanContext context) {
        return Hazards.created(index, context);
    }

    @Override
    public Index inWordsOf(Index before, Index after) {
        return SameWords.of(before, after);
    }
}
