package dev.plinth.golden;

import dev.plinth.model.Catalog;
import dev.plinth.model.Column;
import dev.plinth.model.Id;
import dev.plinth.model.MemberId;
import dev.plinth.model.Renaming;
import dev.plinth.model.Table;
import dev.plinth.plan.ObjectSupports;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The values that a change must keep: of each table that stays, those of the columns that stay. */
final class KeptRows {
    private final Catalog before;
    private final Catalog after;
    private final Renaming renaming;
    private final Set<String> changing;

    KeptRows(Catalog before, Catalog after, Map<Id, Id> renames, ObjectSupports supports, Set<String> changing) {
        this.before = before;
        this.after = after;
        this.renaming = new Renaming(renames, supports::reference);
        this.changing = changing;
    }

    /** All values as they are before, a line for each row. */
    List<String> before(LiveDatabase live) {
        return rows(live, false);
    }

    /** The same values as they are afterwards. */
    List<String> after(LiveDatabase live) {
        return rows(live, true);
    }

    private List<String> rows(LiveDatabase live, boolean renamed) {
        List<String> rows = new ArrayList<>();
        for (Table table : before.all(Table.class).toList()) {
            after.all(Table.class)
                    .filter(other -> other.id().equals(renaming.of(table.id())))
                    .findFirst()
                    .ifPresent(other -> rows.addAll(rows(live, table, other, renamed)));
        }
        return rows;
    }

    private List<String> rows(LiveDatabase live, Table table, Table later, boolean renamed) {
        List<String> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            MemberId id = (MemberId) renaming.of((Id) table.id(column));
            if (later.column(id.name()).isPresent() && !changing.contains(id.path())) {
                columns.add(renamed ? id.name() : column.name());
            }
        }
        String name = renamed ? later.name().name() : table.name().name();
        return live.values("SELECT count(*) FROM " + quoted(name)).stream()
                .map(count -> table.id() + " has rows: " + count)
                .collect(Collectors.collectingAndThen(Collectors.toList(), lines -> {
                    if (!columns.isEmpty()) {
                        String row = columns.stream()
                                .map(column -> "coalesce(CAST(%s AS text), '<null>')".formatted(quoted(column)))
                                .collect(Collectors.joining(" || ' ' || "));
                        live.values("SELECT %s FROM %s".formatted(row, quoted(name))).stream()
                                .sorted()
                                .forEach(lines::add);
                    }
                    return lines;
                }));
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
