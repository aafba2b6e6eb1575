package dev.plinth.postgres;

import static dev.plinth.dialect.Identifiers.quote;

import dev.plinth.dialect.ObjectSql;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Trigger;
import java.util.List;

/** {@code CREATE TRIGGER}. */
final class TriggerSql implements ObjectSql<Trigger> {
    @Override
    public Class<Trigger> kind() {
        return Trigger.class;
    }

    @Override
    public List<String> create(Trigger trigger, List<ForeignKey> foreignKeys) {
        String condition =
                trigger.condition().map(text -> "\n  WHEN (" + text + ")").orElse("");
        return List.of("CREATE TRIGGER %s\n  %s %s ON %s\n  FOR EACH ROW%s\n  EXECUTE FUNCTION %s()"
                .formatted(
                        quote(trigger.name()),
                        trigger.timing(),
                        String.join(" OR ", trigger.events()),
                        quote(trigger.table()),
                        condition,
                        quote(trigger.routine().orElseThrow())));
    }

    @Override
    public List<String> drop(Trigger trigger) {
        return List.of("DROP TRIGGER %s ON %s".formatted(quote(trigger.name()), quote(trigger.table())));
    }
}
