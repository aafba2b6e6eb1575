package dev.plinth.sqlite;

import static dev.plinth.dialect.Identifiers.quote;

import dev.plinth.dialect.ObjectSql;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Trigger;
import java.util.List;
import java.util.stream.Collectors;

/** {@code CREATE TRIGGER} with its body. */
final class TriggerSql implements ObjectSql<Trigger> {
    @Override
    public Class<Trigger> kind() {
        return Trigger.class;
    }

    @Override
    public List<String> create(Trigger trigger, List<ForeignKey> foreignKeys) {
        String condition = trigger.condition().map(text -> "\n  WHEN " + text).orElse("");
        String body =
                trigger.body().stream().map(statement -> statement + ";\n").collect(Collectors.joining());
        return List.of("CREATE TRIGGER %s\n  %s %s ON %s\n  FOR EACH ROW%s\nBEGIN\n%sEND"
                .formatted(
                        quote(trigger.name()),
                        trigger.timing(),
                        String.join(" OR ", trigger.events()),
                        quote(trigger.table()),
                        condition,
                        body));
    }

    @Override
    public List<String> drop(Trigger trigger) {
        return List.of("DROP TRIGGER " + quote(trigger.name()));
    }
}
