package dev.plinth.postgres;

import dev.plinth.model.Expression;
import dev.plinth.model.Id;
import dev.plinth.model.Routine;
import dev.plinth.model.Table;
import dev.plinth.model.Trigger;
import dev.plinth.plan.Locks;
import dev.plinth.plan.Name;
import dev.plinth.plan.Operation;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.Taker;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code CREATE TRIGGER}. A trigger goes with its table. */
final class TriggerSupport extends CommentedSupport<Trigger> {
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
        needed.addAll(Expression.uses(trigger.body()));
        return needed;
    }

    @Override
    protected Optional<String> comment(Trigger trigger) {
        return trigger.comment();
    }

    @Override
    protected String subject(Trigger trigger) {
        return "TRIGGER %s ON %s"
                .formatted(
                        PostgresObjects.IDENTIFIERS.quote(trigger.name()), PostgresObjects.NAMES.of(trigger.table()));
    }

    @Override
    protected List<String> creation(Trigger trigger) {
        List<String> statements = new ArrayList<>();
        statements.add(statement(trigger));
        trigger.enabled().ifPresent(when -> statements.add(enabling(trigger, when)));
        return statements;
    }

    private static String enabling(Trigger trigger, String when) {
        return "ALTER TABLE %s %s TRIGGER %s"
                .formatted(
                        PostgresObjects.NAMES.of(trigger.table()),
                        when,
                        PostgresObjects.IDENTIFIERS.quote(trigger.name()));
    }

    @Override
    protected Optional<Operation> alteration(Trigger before, Trigger after, PlanContext context) {
        if (!statement(before).equals(statement(after))) {
            return Optional.empty();
        }
        List<String> statements = before.enabled().equals(after.enabled())
                ? List.of()
                : List.of(enabling(after, after.enabled().orElse("ENABLE")));
        return Optional.of(altering(before, after, statements));
    }

    private static String statement(Trigger trigger) {
        if (!trigger.body().isEmpty()) {
            return trigger.body().stream().map(Expression::text).collect(Collectors.joining("\n"));
        }
        String condition = trigger.condition()
                .map(expression -> "\n  WHEN (" + expression.text() + ")")
                .orElse("");
        return "CREATE TRIGGER %s\n  %s %s ON %s\n  FOR EACH ROW%s\n  EXECUTE FUNCTION %s()"
                .formatted(
                        PostgresObjects.IDENTIFIERS.quote(trigger.name()),
                        trigger.timing(),
                        String.join(" OR ", trigger.events()),
                        PostgresObjects.NAMES.of(trigger.table()),
                        condition,
                        PostgresObjects.NAMES.of(trigger.routine().orElseThrow()));
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
