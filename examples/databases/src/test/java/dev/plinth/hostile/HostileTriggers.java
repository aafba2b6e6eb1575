package dev.plinth.hostile;

import dev.plinth.schema.Column;
import dev.plinth.schema.TriggerClause;
import dev.plinth.schema.TriggerEvent;
import dev.plinth.schema.TriggerRow;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;

/** Triggers at random. */
final class HostileTriggers {
    private static final List<List<TriggerEvent>> EVENTS = List.of(
            List.of(TriggerEvent.INSERT),
            List.of(TriggerEvent.UPDATE),
            List.of(TriggerEvent.UPDATE),
            List.of(TriggerEvent.DELETE),
            List.of(TriggerEvent.INSERT, TriggerEvent.UPDATE),
            List.of(TriggerEvent.INSERT, TriggerEvent.UPDATE, TriggerEvent.DELETE));

    private final Draw draw;
    private final HostileNames names;
    private final List<HostileTable> tables;

    HostileTriggers(Draw draw, HostileNames names, List<HostileTable> tables) {
        this.draw = draw;
        this.names = names;
        this.tables = tables;
    }

    void declare(HostileTable table) {
        for (int i = draw.oneIn(2) ? draw.below(3) : 0; i > 0; i--) {
            List<TriggerEvent> events = draw.one(EVENTS);
            boolean sets = draw.oneIn(3) && !events.contains(TriggerEvent.DELETE);
            TriggerEvent[] fired = events.toArray(TriggerEvent[]::new);
            boolean before = sets || draw.oneIn(2);
            String name = names.object();
            TriggerClause trigger = before
                    ? table.trigger(name).before(fired)
                    : table.trigger(name).after(fired);
            if (events.equals(List.of(TriggerEvent.UPDATE)) && draw.oneIn(3)) {
                trigger.updateOf(draw.one(table.columns()), draw.one(table.columns()));
            }
            act(trigger, table, events, sets);
        }
    }

    private void act(TriggerClause trigger, HostileTable table, List<TriggerEvent> events, boolean sets) {
        if (draw.oneIn(3)) {
            Draw drawn = draw.later();
            trigger.when(
                    (row, old) -> new Expressions(drawn.again(), fields(table, events, row, old), tables).condition(2));
        }
        if (sets) {
            set(trigger, table.columns().get(1 + draw.below(table.columns().size() - 1)), table, events);
        } else if (draw.oneIn(3)) {
            trigger.raise((draw.oneIn(40) ? "" : "no ") + new HostileValues(draw).text());
        } else {
            for (int i = 1 + draw.below(2); i > 0; i--) {
                Draw drawn = draw.later();
                trigger.run((row, old) ->
                        new HostileStatements(drawn.again(), table, tables, fields(table, events, row, old)).any());
            }
        }
    }

    @SuppressWarnings("unchecked") // drawn of the type of the column
    private <T> void set(TriggerClause trigger, Column<T> column, HostileTable table, List<TriggerEvent> events) {
        Draw drawn = draw.later();
        trigger.set(column, (row, old) ->
                (Field<T>) new Expressions(drawn.again(), fields(table, events, row, old), tables).valueFor(column, 2));
    }

    /** What a trigger can read. */
    private static List<Field<?>> fields(
            HostileTable table, List<TriggerEvent> events, TriggerRow row, TriggerRow old) {
        List<Field<?>> fields = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            if (!events.contains(TriggerEvent.DELETE)) {
                fields.add(row.get(column));
            }
            if (!events.contains(TriggerEvent.INSERT)) {
                fields.add(old.get(column));
            }
            if (events.size() == 3) {
                fields.add(row.get(column)); // null on DELETE
            }
        }
        return fields;
    }
}
