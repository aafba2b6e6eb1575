package dev.plinth.postgres;

import dev.plinth.diff.Change;
import dev.plinth.model.Definition;
import dev.plinth.model.Expression;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import dev.plinth.plan.Locks;
import dev.plinth.plan.Name;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.ReplaceableSupport;
import dev.plinth.plan.Taker;
import java.util.Collection;
import java.util.List;

/** What the server's own statements make and take away. */
final class DefinitionSupport extends ReplaceableSupport<Definition> {
    @Override
    public Class<Definition> kind() {
        return Definition.class;
    }

    @Override
    public List<Name> names(Definition definition) {
        var taker = new Taker(definition.id());
        return switch (definition.type()) {
            case "view", "materialized view", "composite type" ->
                List.of(NameSpaces.relation(definition.name(), taker), NameSpaces.type(definition.name(), taker));
            case "domain" -> List.of(NameSpaces.type(definition.name(), taker));
            default -> List.of();
        };
    }

    @Override
    public Locks locks(Definition definition) {
        return ServerLocks.OF_TRIGGER;
    }

    @Override
    protected List<String> create(Definition definition) {
        return definition.creation().stream().map(Expression::text).toList();
    }

    @Override
    protected List<String> drop(Definition definition) {
        return definition.removal();
    }

    /** What stands on a definition gives way to its change. A table cannot. */
    @Override
    public Collection<SchemaObject> recreated(Change change, PlanContext context) {
        if (!(change instanceof Change.Alter)) {
            return List.of();
        }
        List<SchemaObject> users = context.unchangedUsersOf(change.id());
        users.stream()
                .filter(Table.class::isInstance)
                .forEach(table -> context.problems()
                        .add(
                                "definition-in-use",
                                context.place(change.id()),
                                "it changes, and %s stands on it.".formatted(table.id()),
                                "Take the change back, or write the migration by hand."));
        return users.stream().filter(user -> !(user instanceof Table)).toList();
    }
}
