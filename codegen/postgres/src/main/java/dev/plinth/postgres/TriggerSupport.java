package dev.plinth.postgres;

import dev.plinth.model.Id;
import dev.plinth.model.Routine;
import dev.plinth.model.Table;
import dev.plinth.model.Trigger;
import dev.plinth.plan.Locks;
import dev.plinth.plan.Name;
import dev.plinth.plan.ReplaceableSupport;
import dev.plinth.plan.Taker;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code CREATE TRIGGER}. A trigger goes with its table. */
final class TriggerSupport extends ReplaceableSupport<Trigger> {
    @Override
    public Class<Trigger> kind() {
        return Trigger.class;
    }

    @Override
    public Locks locks(Trigger trigger) {
        return ServerLocks.OF_TRIGGER;
    }

    @Override
    public List<Name> names(Trigger trigger) {
        return List.of(NameSpaces.trigger(trigger.table(), trigger.name(), new Taker(trigger.id())));
    }

    @Override
    public Set<Id> needs(Trigger trigger) {
        Set<Id> needed = new HashSet<>();
        needed.add(Table.id(trigger.table()));
        trigger.routine().map(Routine::id).ifPresent(needed::add);
        trigger.condition().ifPresent(condition -> needed.addAll(condition.uses()));
        return needed;
    }

    @Override
    protected List<String> create(Trigger trigger) {
        String condition = trigger.condition()
                .map(expression -> "\n  WHEN (" + expression.text() + ")")
                .orElse("");
        return List.of("CREATE TRIGGER %s\n  %s %s ON %s\n  FOR EACH ROW%s\n  EXECUTE FUNCTION %s()"
                .formatted(
                        PostgresObjects.IDENTIFIERS.quote(trigger.name()),
                        trigger.timing(),
                        String.join(" OR ", trigger.events()),
                        PostgresObjects.NAMES.of(trigger.table()),
                        condition,
                        PostgresObjects.NAMES.of(trigger.routine().orElseThrow())));
    }

    @Override
    public boolean canRename(Id id) {
        return true;
    }

    @Override
    public List<String> rename(Trigger trigger, Id id, String name) {
        return List.of("ALTER TRIGGER %s ON %s RENAME TO %s"
                .formatted(
                        PostgresObjects.IDENTIFIERS.quote(trigger.name()),
                        PostgresObjects.NAMES.of(trigger.table()),
                        PostgresObjects.IDENTIFIERS.quote(name)));
    }

    @Override
    protected List<String> drop(Trigger trigger) {
        return List.of("DROP TRIGGER %s ON %s"
                .formatted(
                        PostgresObjects.IDENTIFIERS.quote(trigger.name()), PostgresObjects.NAMES.of(trigger.table())));
    }
}
