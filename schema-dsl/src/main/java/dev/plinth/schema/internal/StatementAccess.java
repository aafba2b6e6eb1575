package dev.plinth.schema.internal;

import dev.plinth.schema.Column;
import dev.plinth.schema.Table;
import dev.plinth.schema.TriggerEvent;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Query;
import org.jooq.QueryPart;
import org.jooq.impl.QOM;

/**
 * What a statement of a trigger reads and writes.
 *
 * @param reads the names of the tables whose rows it looks at
 * @param writes the name of the table that it changes
 * @param events how it changes it
 * @param columns the names of the columns that it updates
 * @param excluded the names of the columns of which an upsert reads the values that it would have inserted
 */
public record StatementAccess(
        Set<String> reads, String writes, Set<TriggerEvent> events, Set<String> columns, Set<String> excluded) {
    /** Takes what a scan of the statement found. */
    static StatementAccess of(Query statement, ExpressionScan scan) {
        Set<String> reads = new LinkedHashSet<>();
        scan.tables().forEach(table -> reads.add(name(table)));
        String writes =
                scan.written().stream().map(StatementAccess::name).findFirst().orElse("");
        Set<TriggerEvent> events = EnumSet.noneOf(TriggerEvent.class);
        Set<String> columns = Set.of();
        if (statement instanceof QOM.Insert<?> insert) {
            events.add(TriggerEvent.INSERT);
            columns = names(insert.$updateSet().keySet());
            if (!columns.isEmpty()) {
                events.add(TriggerEvent.UPDATE);
            } else if (insert.$onConflict().isEmpty() && !scan.readsWritten()) {
                reads.remove(writes);
            }
        } else if (statement instanceof QOM.Update<?> update) {
            events.add(TriggerEvent.UPDATE);
            columns = names(update.$set().keySet());
        } else {
            events.add(TriggerEvent.DELETE);
        }
        return new StatementAccess(reads, writes, events, columns, scan.excluded());
    }

    private static Set<String> names(Set<? extends QueryPart> columns) {
        return columns.stream()
                .filter(Column.class::isInstance)
                .map(column -> ((Column<?>) column).getName())
                .collect(Collectors.toSet());
    }

    private static String name(Table table) {
        return TableState.of(table).name();
    }
}
