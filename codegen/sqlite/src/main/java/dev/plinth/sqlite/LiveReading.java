package dev.plinth.sqlite;

import dev.plinth.model.Catalog;
import dev.plinth.model.Id;
import dev.plinth.model.LiveCatalog;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Unmodelled;
import dev.plinth.model.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Makes a catalog of stored statements: tables first, because anything else is read with the names of their columns. */
final class LiveReading {
    private final LiveNames names = new LiveNames();
    private final List<SchemaObject> objects = new ArrayList<>();
    private final List<Unmodelled> unmodelled = new ArrayList<>();

    private LiveReading() {}

    /**
     * A stored statement.
     *
     * @param kind {@code table}, {@code virtual}, {@code view}, {@code index} or {@code trigger}
     */
    record Stored(String kind, String name, String sql) {}

    static LiveCatalog of(List<Stored> stored, String version) {
        LiveReading reading = new LiveReading();
        reading.tables(stored);
        reading.others(stored);
        return new LiveCatalog(new Catalog(reading.objects, new Wording.Server("SQLite", version)), reading.unmodelled);
    }

    private void tables(List<Stored> stored) {
        List<TableReading> readings = new ArrayList<>();
        for (Stored each : stored) {
            if (each.kind().equals("table")) {
                readOrReport(each, () -> {
                    TableReading reading = new TableReading(each.name(), each.sql());
                    objects.add(reading.table());
                    names.add(each.name(), reading.references());
                    readings.add(reading);
                    return List.of();
                });
            }
        }
        for (TableReading reading : readings) {
            objects.addAll(reading.foreignKeys(names));
            unmodelled.addAll(reading.unmodelled());
        }
    }

    private void others(List<Stored> stored) {
        for (Stored each : stored) {
            switch (each.kind()) {
                case "table" -> {} // they have been read
                case "index" -> readOrReport(each, () -> List.of(IndexText.read(each.name(), each.sql(), names)));
                case "trigger" -> readOrReport(each, () -> List.of(TriggerText.read(each.name(), each.sql(), names)));
                case "virtual" -> report("virtual table", each);
                default -> report(each.kind(), each);
            }
        }
    }

    private void readOrReport(Stored stored, Supplier<List<SchemaObject>> read) {
        try {
            objects.addAll(read.get());
        } catch (UnreadableException e) {
            report(stored.kind(), stored);
        }
    }

    private void report(String kind, Stored stored) {
        List<Token> tokens = Tokens.of(stored.sql());
        List<Id> uses = List.copyOf(TriggerText.tables(tokens, names));
        unmodelled.add(new Unmodelled(kind, stored.name(), "", String.join(" ", Tokens.folded(stored.sql())), uses));
    }
}
