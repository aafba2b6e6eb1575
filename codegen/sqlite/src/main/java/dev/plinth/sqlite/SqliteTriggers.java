package dev.plinth.sqlite;

import dev.plinth.dialect.Identifiers;
import dev.plinth.dialect.Problems;
import dev.plinth.dialect.SqlText;
import dev.plinth.dialect.StatementText;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Trigger;
import dev.plinth.schema.RowReference;
import dev.plinth.schema.TriggerEvent;
import dev.plinth.schema.TriggerTiming;
import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredTable;
import dev.plinth.schema.internal.DeclaredTrigger;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Query;

/** Lowers a trigger to one trigger for each event (manual, "CREATE TRIGGER"). */
final class SqliteTriggers {
    private final SqlText text;
    private final DeclaredTable table;
    private final DeclaredTrigger trigger;
    private final Problems problems;

    SqliteTriggers(SqlText text, DeclaredTable table, DeclaredTrigger trigger, Problems problems) {
        this.text = text;
        this.table = table;
        this.trigger = trigger;
        this.problems = problems;
    }

    List<SchemaObject> lower() {
        return trigger.events().stream().<SchemaObject>map(this::lower).toList();
    }

    private Trigger lower(TriggerEvent event) {
        String name = trigger.events().size() == 1
                ? trigger.name()
                : trigger.name() + "_" + event.name().toLowerCase(Locale.ROOT);
        return new Trigger(
                name,
                table.name(),
                trigger.timing().name(),
                List.of(event.name()),
                trigger.condition().map(condition -> condition(condition, event)),
                Optional.empty(),
                trigger.statements().stream()
                        .map(statement -> statement(statement, event))
                        .toList(),
                trigger.tables());
    }

    private String condition(Condition condition, TriggerEvent event) {
        String sql = text.expression(condition);
        refuseUnnumbered(event, sql);
        return sql;
    }

    private String statement(Query statement, TriggerEvent event) {
        String sql = text.statement(statement, absentRow(event));
        List<String> words = StatementText.words(sql);
        if (words.contains("RETURNING")) {
            refuse("a statement of the body returns rows that nobody takes. Remove returning(…).");
        }
        if (words.get(0).equals("WITH")) {
            refuse("SQLite has no WITH before a statement of a trigger. Write a subquery, or add only(POSTGRES).");
        }
        if (Collections.indexOfSubList(words, List.of("DEFAULT", "VALUES")) >= 0) {
            refuse("SQLite has no DEFAULT VALUES in a trigger. Name a column, or add only(POSTGRES).");
        }
        refuseUnnumbered(event, sql);
        return sql;
    }

    /** Before an insert, SQLite has not numbered the row yet and shows -1, where PostgreSQL shows the number. */
    private void refuseUnnumbered(TriggerEvent event, String sql) {
        if (trigger.timing() != TriggerTiming.BEFORE || event != TriggerEvent.INSERT) {
            return;
        }
        table.columns().stream()
                .filter(DeclaredColumn::identity)
                .map(DeclaredColumn::name)
                .filter(name -> sql.contains("NEW." + Identifiers.quote(name)))
                .forEach(name ->
                        refuse("before an INSERT, SQLite has no %s yet. Use after(INSERT), or add only(POSTGRES)."
                                .formatted(name)));
    }

    /** The row that an event does not have; its columns read as null, as they do on PostgreSQL. */
    private static Map<Object, Object> absentRow(TriggerEvent event) {
        return switch (event) {
            case INSERT -> Map.of(RowReference.ABSENT, RowReference.Version.OLD);
            case DELETE -> Map.of(RowReference.ABSENT, RowReference.Version.NEW);
            case UPDATE -> Map.of();
        };
    }

    private void refuse(String problem) {
        problems.add(trigger.where(), problem);
    }
}
