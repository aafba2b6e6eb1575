package dev.plinth.sqlite;

import dev.plinth.diff.Change;
import dev.plinth.model.Expression;
import dev.plinth.model.Id;
import dev.plinth.model.ObjectId;
import dev.plinth.model.Table;
import dev.plinth.model.Trigger;
import dev.plinth.plan.Name;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.ReplaceableSupport;
import dev.plinth.render.StatementLayout;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code CREATE TRIGGER} with its body. A trigger goes with its table. DROP TABLE fires no trigger for the rows that it deletes
 * (manual, "DROP TABLE"), but it does for those that a foreign key of the table to itself deletes or changes because of that: from such a
 * table, the triggers are dropped first.
 */
final class TriggerSupport extends ReplaceableSupport<Trigger> {
    @Override
    public Class<Trigger> kind() {
        return Trigger.class;
    }

    @Override
    public List<Name> names(Trigger trigger) {
        return List.of(NameSpaces.trigger(trigger.id()));
    }

    @Override
    public ObjectId owner(Change change, PlanContext context) {
        boolean fires = change instanceof Change.Drop drop
                && drop.object().belongsTo().stream()
                        .flatMap(table -> context.droppedKeys(table).stream())
                        .anyMatch(ForeignKeySupport::changesRowsOfItsTable);
        return fires ? change.id() : super.owner(change, context);
    }

    /** What its body names is looked for when it fires. */
    @Override
    public Set<Id> needs(Trigger trigger) {
        return Set.of(Table.id(trigger.table()));
    }

    @Override
    protected List<String> create(Trigger trigger) {
        String condition = trigger.condition()
                .map(expression -> "\n  WHEN " + expression.text())
                .orElse("");
        String body = trigger.body().stream()
                .map(Expression::text)
                .map(statement -> StatementLayout.indented(statement, "  ") + ";\n")
                .collect(Collectors.joining());
        return List.of("CREATE TRIGGER %s\n  %s %s ON %s\n  FOR EACH ROW%s\nBEGIN\n%sEND"
                .formatted(
                        SqliteObjects.IDENTIFIERS.quote(trigger.name()),
                        trigger.timing(),
                        String.join(" OR ", trigger.events()),
                        SqliteObjects.NAMES.of(trigger.table()),
                        condition,
                        body));
    }

    @Override
    public Set<Id> mentions(Trigger trigger) {
        return Set.of();
    }

    @Override
    protected List<String> drop(Trigger trigger) {
        return List.of("DROP TRIGGER " + SqliteObjects.IDENTIFIERS.quote(trigger.name()));
    }

    @Override
    public Trigger inWordsOf(Trigger before, Trigger after) {
        return SameWords.of(before, after);
    }
}
