package dev.plinth.hostile;

import dev.plinth.schema.Column;
import dev.plinth.schema.Decl;
import dev.plinth.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A table with a key and some columns. */
final class HostileTable extends Table {
    private final List<Column<?>> columns = new ArrayList<>();
    private final Column<?> key;
    private final Draw draw;
    private final HostileNames names;
    private final Class<? extends Enum<?>> mood;

    HostileTable(String name, Draw draw, HostileNames names, Class<? extends Enum<?>> mood, List<HostileTable> others) {
        super(name);
        this.draw = draw;
        this.names = names;
        this.mood = mood;
        List<String> columnNames = names.distinct(2 + draw.below(5));
        key = key(columnNames.get(0));
        columns.add(key);
        for (String each : columnNames.subList(1, columnNames.size())) {
            Decl<?, ?> column = column(each, others);
            columns.add(column);
            adorn(column);
        }
        if (draw.oneIn(3)) {
            describe(names.comment());
        }
    }

    private Column<?> key(String column) {
        return switch (draw.below(8)) {
            case 0 -> text(column).primaryKey();
            case 1 -> uuid(column).primaryKey();
            case 2 -> integer(column).primaryKey();
            case 3 -> varchar(column, 9).primaryKey();
            case 4 -> bigint(column).primaryKey().identity();
            default -> bigint(column).primaryKey();
        };
    }

    @SuppressWarnings("unchecked") // a column of its own enum
    private <E extends Enum<E>> Decl<?, ?> column(String name, List<HostileTable> others) {
        return switch (draw.below(15)) {
            case 0 -> smallint(name);
            case 1, 2 -> integer(name);
            case 3 -> referring(name, others);
            case 4 -> doublePrecision(name);
            case 5 -> bool(name);
            case 6, 7 -> text(name);
            case 8 -> varchar(name, 1 + draw.below(40));
            case 9 -> uuid(name);
            case 10 -> timestamptz(name);
            case 11 -> json(name);
            case 12 -> jsonb(name);
            case 13 ->
                draw.oneIn(3) ? enumeration(name, (Class<E>) mood, names.object()) : enumeration(name, (Class<E>) mood);
            default -> enumText(name, (Class<E>) mood, "stored_as_text");
        };
    }

    /** To the key of another table, or of this one. */
    @SuppressWarnings("unchecked") // the key is of this type
    private Decl<?, ?> referring(String column, List<HostileTable> others) {
        List<HostileTable> all = new ArrayList<>(others);
        all.add(this);
        HostileTable other = draw.one(all);
        Class<?> type = other.key.getType();
        if (type == Long.class) {
            return bigint(column).references(() -> (Column<Long>) other.key);
        } else if (type == String.class && draw.oneIn(2)) {
            return text(column).references(names.object(), () -> (Column<String>) other.key);
        } else if (type == UUID.class) {
            return uuid(column).references(() -> (Column<UUID>) other.key);
        }
        return bigint(column).index();
    }

    private void adorn(Decl<?, ?> column) {
        if (draw.oneIn(2)) {
            column.nullable();
        }
        if (draw.oneIn(8)) {
            column.describe(names.comment());
        }
        boolean comparable =
                !column.getType().getSimpleName().startsWith("JSON") || (draw.expressions() && draw.oneIn(9));
        if (comparable && draw.oneIn(8)) {
            column.unique();
        } else if (comparable && draw.oneIn(10)) {
            column.index(names.object());
        }
    }

    Column<?> key() {
        return key;
    }

    /** One of the columns; on most servers, JSON documents cannot be compared. */
    Column<?> comparable() {
        Column<?> column = draw.one(columns);
        boolean document = column.getType().getSimpleName().startsWith("JSON");
        return document && !draw.isWild() ? key : column;
    }

    List<Column<?>> columns() {
        return List.copyOf(columns);
    }
}
