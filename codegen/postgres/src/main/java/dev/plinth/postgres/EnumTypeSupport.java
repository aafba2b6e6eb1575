package dev.plinth.postgres;

import dev.plinth.diff.Change;
import dev.plinth.diff.Difference;
import dev.plinth.model.EnumType;
import dev.plinth.model.Id;
import dev.plinth.plan.Locks;
import dev.plinth.plan.Name;
import dev.plinth.plan.Operation;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.ReplaceableSupport;
import dev.plinth.plan.Taker;
import dev.plinth.plan.Unplannable;
import dev.plinth.render.Identifiers;
import java.util.List;
import java.util.stream.Collectors;

/** {@code CREATE TYPE … AS ENUM}. */
final class EnumTypeSupport extends ReplaceableSupport<EnumType> {
    @Override
    public Class<EnumType> kind() {
        return EnumType.class;
    }

    @Override
    public Locks locks(EnumType type) {
        return ServerLocks.OF_ENUM;
    }

    @Override
    public List<Name> names(EnumType type) {
        return List.of(NameSpaces.type(type.name(), new Taker(type.id())));
    }

    @Override
    protected List<String> create(EnumType type) {
        return List.of("CREATE TYPE %s AS ENUM (%s)"
                .formatted(
                        PostgresObjects.NAMES.of(type.name()),
                        type.labels().stream().map(Identifiers::literal).collect(Collectors.joining(", "))));
    }

    @Override
    protected List<String> drop(EnumType type) {
        return List.of("DROP TYPE " + PostgresObjects.NAMES.of(type.name()));
    }

    @Override
    public boolean canRename(Id id) {
        return true;
    }

    @Override
    public List<String> rename(EnumType type, Id id, String name) {
        return PostgresObjects.rename("TYPE", type.name(), name);
    }

    /** Columns have the type, so it cannot be dropped and created again. */
    @Override
    public List<Operation> plan(List<Change> changes, PlanContext context) {
        for (Change change : changes) {
            if (change instanceof Change.Alter alter) {
                for (Difference difference : alter.differences()) {
                    context.problems().add(Unplannable.of(difference, context));
                }
            }
        }
        return super.plan(changes, context);
    }
}
