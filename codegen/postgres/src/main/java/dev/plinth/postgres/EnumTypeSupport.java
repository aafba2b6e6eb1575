package dev.plinth.postgres;

import dev.plinth.diff.Change;
import dev.plinth.model.EnumType;
import dev.plinth.model.Id;
import dev.plinth.model.SchemaObject;
import dev.plinth.plan.Locks;
import dev.plinth.plan.Name;
import dev.plinth.plan.Operation;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.Taker;
import dev.plinth.render.Identifiers;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code CREATE TYPE … AS ENUM}. */
final class EnumTypeSupport extends CommentedSupport<EnumType> {
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
    protected List<String> creation(EnumType type) {
        return List.of(statement(type));
    }

    @Override
    protected Optional<String> comment(EnumType type) {
        return type.comment();
    }

    @Override
    protected String subject(EnumType type) {
        return "TYPE " + PostgresObjects.NAMES.of(type.name());
    }

    static String statement(EnumType type) {
        return "CREATE TYPE %s AS ENUM (%s)"
                .formatted(
                        PostgresObjects.NAMES.of(type.name()),
                        type.labels().stream().map(Identifiers::literal).collect(Collectors.joining(", ")));
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

    @Override
    public Collection<SchemaObject> recreated(Change change, PlanContext context) {
        return change instanceof Change.Alter alter
                ? LabelChange.of(alter, context).recreated(context)
                : List.of();
    }

    @Override
    protected Optional<Operation> alteration(EnumType before, EnumType after, PlanContext context) {
        Operation commented = altering(before, after, List.of());
        return Optional.of(
                before.labels().equals(after.labels())
                        ? commented
                        : LabelChange.of(before, after, context)
                                .operation(context)
                                .followedBy(commented.sql()));
    }
}
