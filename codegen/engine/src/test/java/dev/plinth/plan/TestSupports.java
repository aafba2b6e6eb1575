package dev.plinth.plan;

import dev.plinth.diff.Change;
import dev.plinth.model.Column;
import dev.plinth.model.EnumType;
import dev.plinth.model.Expression;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Fragment;
import dev.plinth.model.Id;
import dev.plinth.model.Index;
import dev.plinth.model.MemberId;
import dev.plinth.model.ObjectId;
import dev.plinth.model.Routine;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import dev.plinth.model.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Supports that write what they do in words. Foreign keys come and go with their tables unless they close a circle. */
final class TestSupports {
    static final ObjectSupports ALL = withMostLocks(Integer.MAX_VALUE);

    private TestSupports() {}

    /** A table takes two locks when it is created, and three when it is dropped. */
    static ObjectSupports withMostLocks(int mostLocks) {
        return new ObjectSupports(
                id -> new Fragment.Ref(id, id.ownName()),
                rules(mostLocks),
                new Words<>(EnumType.class),
                new Tables(),
                new Indexes(),
                new Keys(),
                new Words<>(Routine.class),
                new Words<>(Trigger.class));
    }

    private static ScriptRules rules(int mostLocks) {
        return new ScriptRules() {
            @Override
            public int mostLocks() {
                return mostLocks;
            }

            @Override
            public List<String> opening(List<Operation> operations, PlanContext context) {
                return List.of();
            }
        };
    }

    private static List<String> rename(Id id, String name) {
        return List.of("rename " + id + " to " + name);
    }

    /** The name of an object, its kind apart, is one name. */
    private static List<Name> name(SchemaObject object) {
        return List.of(new Name("all", object.id().path(), new Taker(object.id())));
    }

    private static class Words<O extends SchemaObject> extends ReplaceableSupport<O> {
        private final Class<O> kind;

        Words(Class<O> kind) {
            this.kind = kind;
        }

        @Override
        public Class<O> kind() {
            return kind;
        }

        @Override
        public List<Name> names(O object) {
            return name(object);
        }

        @Override
        public boolean canRename(Id id) {
            return true;
        }

        @Override
        public List<String> rename(O object, Id id, String name) {
            return TestSupports.rename(id, name);
        }

        @Override
        protected List<String> create(O object) {
            return List.of("create " + object.id());
        }

        @Override
        protected List<String> drop(O object) {
            return List.of("drop " + object.id());
        }
    }

    private static final class Indexes extends Words<Index> {
        Indexes() {
            super(Index.class);
        }

        @Override
        public Set<Id> mentions(Index index) {
            return Set.of();
        }
    }

    private static final class Keys extends Words<ForeignKey> {
        Keys() {
            super(ForeignKey.class);
        }

        @Override
        public Set<Id> needs(ForeignKey key) {
            return Set.of(Table.id(key.table()), Table.id(key.targetTable()));
        }

        @Override
        public ObjectId owner(Change change, PlanContext context) {
            if (change instanceof Change.Create create && create.object() instanceof ForeignKey key) {
                ObjectId table = Table.id(key.table());
                return context.isCreated(table) && !context.closesCircleWhenCreated(key) ? table : key.id();
            }
            return change instanceof Change.Drop drop
                            && drop.object() instanceof ForeignKey key
                            && !context.closesCircleWhenDropped(key)
                    ? context.ownerOfDropped(key.id(), Table.id(key.table()))
                    : change.id();
        }
    }

    private static final class Tables extends TableSupport {
        @Override
        public List<Name> names(Table table) {
            List<Name> names = new ArrayList<>(name(table));
            table.columns().forEach(column -> {
                MemberId id = table.id(column);
                names.add(new Name("all", id.path(), true, new Taker(id)));
            });
            return names;
        }

        @Override
        public boolean canRename(Id id) {
            return true;
        }

        @Override
        public List<String> rename(Table table, Id id, String name) {
            return TestSupports.rename(id, name);
        }

        @Override
        public Locks locks(Table table) {
            return new Locks(2, 3);
        }

        @Override
        protected List<String> create(Table table, List<ForeignKey> keys) {
            return List.of("create " + table.id());
        }

        @Override
        protected List<String> drop(Table table) {
            return List.of("drop " + table.id());
        }

        @Override
        protected Optional<Expression> neutral(Column column, Function<ObjectId, Optional<SchemaObject>> objects) {
            return Optional.empty();
        }

        @Override
        protected List<String> addColumn(Table table, Column column, Optional<Fill> fill) {
            return List.of("add " + table.id(column));
        }

        @Override
        protected List<String> dropColumn(Table table, Column column) {
            return List.of("drop " + table.id(column));
        }

        @Override
        protected List<Operation> alter(TableChange change, PlanContext context) {
            return change.differences().stream()
                    .flatMap(difference -> comeOrGo(difference, change, context).stream())
                    .toList();
        }
    }
}
