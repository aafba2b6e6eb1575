package dev.plinth.postgres;

import dev.plinth.diff.Change;
import dev.plinth.model.Id;
import dev.plinth.model.Index;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import dev.plinth.plan.Hazard;
import dev.plinth.plan.Hazards;
import dev.plinth.plan.Locks;
import dev.plinth.plan.Name;
import dev.plinth.plan.Operation;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.Taker;
import dev.plinth.render.IndexSql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code CREATE INDEX}. An index goes with its table. */
final class IndexSupport extends CommentedSupport<Index> {
    @Override
    public Class<Index> kind() {
        return Index.class;
    }

    @Override
    public Locks locks(Index index) {
        return ServerLocks.OF_INDEX;
    }

    @Override
    public List<Name> names(Index index) {
        return List.of(NameSpaces.relation(index.name(), new Taker(index.id())));
    }

    @Override
    protected List<String> creation(Index index) {
        return List.of(new IndexSql(PostgresObjects.IDENTIFIERS).create(index));
    }

    @Override
    protected Optional<String> comment(Index index) {
        return index.comment();
    }

    @Override
    protected String subject(Index index) {
        return "INDEX " + PostgresObjects.NAMES.of(index.name());
    }

    @Override
    protected Optional<Operation> alteration(Index before, Index after, PlanContext context) {
        return creation(before).equals(creation(after))
                ? Optional.of(altering(before, after, List.of()))
                : Optional.empty();
    }

    @Override
    public List<Operation> plan(List<Change> changes, PlanContext context) {
        List<Operation> operations = new ArrayList<>();
        for (Change change : changes) {
            operations.addAll(planned(change, super.plan(List.of(change), context), context));
        }
        return operations;
    }

    private static List<Operation> planned(Change change, List<Operation> usual, PlanContext context) {
        var spared = new Spared(context);
        if (change instanceof Change.Create create && create.object() instanceof Index index) {
            return context.spares(Table.id(index.table())) ? spared.index(index, usual.get(0)) : usual;
        }
        if (change instanceof Change.Drop drop && drop.object() instanceof Index index) {
            return context.spares(Table.id(index.table())) ? List.of(Spared.dropped(index, usual.get(0))) : usual;
        }
        Index after = (Index) ((Change.Alter) change).after();
        return usual.size() == 2 && context.spares(Table.id(after.table()))
                ? spared.index((Index) ((Change.Alter) change).before(), after, usual)
                : usual;
    }

    @Override
    public Set<Id> mentions(Index index) {
        return Set.of();
    }

    /** A foreign key may use a unique index instead of a key. */
    @Override
    public Collection<SchemaObject> recreated(Change change, PlanContext context) {
        Optional<Index> gone = change instanceof Change.Drop drop
                ? Optional.of((Index) drop.object())
                : change instanceof Change.Alter alter ? Optional.of((Index) alter.before()) : Optional.empty();
        return gone.filter(Index::unique).stream()
                .flatMap(index -> ForeignKeySupport.referencing(Table.id(index.table()), columns(index), context))
                .toList();
    }

    private static List<String> columns(Index index) {
        return index.parts().stream()
                .flatMap(part -> part.expression().uses().stream())
                .map(Id::ownName)
                .toList();
    }

    @Override
    public boolean canRename(Id id) {
        return true;
    }

    @Override
    public List<String> rename(Index index, Id id, String name) {
        return PostgresObjects.rename("INDEX", index.name(), name);
    }

    @Override
    protected List<String> drop(Index index) {
        return List.of("DROP INDEX " + PostgresObjects.NAMES.of(index.name()));
    }

    @Override
    protected List<Hazard> created(Index index, PlanContext context) {
        return Hazards.created(index, context);
    }
}
