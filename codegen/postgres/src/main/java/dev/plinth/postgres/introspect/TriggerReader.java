package dev.plinth.postgres.introspect;

import dev.plinth.model.Expression;
import dev.plinth.model.QName;
import dev.plinth.model.Trigger;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads triggers. One that is more than the model says of triggers has the statement of the server as its body. */
final class TriggerReader {
    private static final int ROW = 1;
    private static final int BEFORE = 2;
    private static final int TRUNCATE = 32;
    private static final int INSTEAD = 64;
    private static final Map<Integer, String> EVENTS = new TreeMap<>(Map.of(4, "INSERT", 8, "DELETE", 16, "UPDATE"));
    private static final String WHEN = " FOR EACH ROW WHEN (";
    private static final String EXECUTE = ") EXECUTE FUNCTION ";
    private static final Map<String, String> ENABLED =
            Map.of("D", "DISABLE", "R", "ENABLE REPLICA", "A", "ENABLE ALWAYS");

    /** A trigger, and the number of its table within the server. */
    record Found(long oid, long table, Trigger trigger, String definition) {}

    private final ServerIds ids;
    private final TableReader tables;
    private final List<Found> triggers = new ArrayList<>();

    TriggerReader(ServerIds ids, TableReader tables) {
        this.ids = ids;
        this.tables = tables;
    }

    void read(Row row) throws SQLException {
        long table = row.oid("table_oid");
        QName name = tables.table(table).map(TableReader.Found::name).orElseGet(() -> QName.of(""));
        int type = (int) row.number("type");
        boolean plain = row.is("plain") && (type & ROW) != 0 && (type & (TRUNCATE | INSTEAD)) == 0;
        ids.describe(ServerIds.PG_TRIGGER, row.oid("oid"), 0);
        triggers.add(new Found(
                row.oid("oid"), table, plain ? plain(row, name, type) : whole(row, name), row.text("definition")));
    }

    private Trigger plain(Row row, QName table, int type) throws SQLException {
        List<String> events = EVENTS.entrySet().stream()
                .filter(event -> (type & event.getKey()) != 0)
                .map(Map.Entry::getValue)
                .toList();
        Optional<String> condition = condition(row.text("definition"));
        return new Trigger(
                row.text("name"),
                table,
                (type & BEFORE) != 0 ? "BEFORE" : "AFTER",
                events,
                condition.isPresent() ? Optional.of(expression(condition.get(), row)) : Optional.empty(),
                Optional.of(routine(row)),
                List.of(),
                enabled(row),
                row.optional("comment"));
    }

    private Trigger whole(Row row, QName table) throws SQLException {
        return new Trigger(
                row.text("name"),
                table,
                "",
                List.of(),
                Optional.empty(),
                Optional.of(routine(row)),
                List.of(expression(row.text("definition"), row)),
                enabled(row),
                row.optional("comment"));
    }

    private Expression expression(String text, Row row) throws SQLException {
        return ids.expression(text, ServerIds.PG_TRIGGER, row.oid("oid"));
    }

    private static QName routine(Row row) throws SQLException {
        return new QName(row.text("routine_schema"), row.text("routine"));
    }

    private static Optional<String> enabled(Row row) throws SQLException {
        return Optional.ofNullable(ENABLED.get(row.text("enabled")));
    }

    private static Optional<String> condition(String definition) {
        int start = definition.indexOf(WHEN);
        int end = definition.lastIndexOf(EXECUTE);
        return start < 0 || end < start
                ? Optional.empty()
                : Optional.of(definition.substring(start + WHEN.length(), end));
    }

    Stream<Found> triggers() {
        return triggers.stream();
    }
}
