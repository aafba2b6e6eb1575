package dev.plinth.plan;

import dev.plinth.model.Column;
import dev.plinth.model.ObjectId;
import dev.plinth.model.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the created tables that a dropped one may have become: at least three of four columns have the same names. */
final class LikelyRenames {
    private final List<Table> created;

    /** Where in the list the tables with a column of that name are. */
    private final Map<String, List<Integer>> byColumn = new HashMap<>();

    LikelyRenames(List<Table> created) {
        this.created =
                created.stream().sorted(Comparator.comparing(Table::name)).toList();
        for (int i = 0; i < this.created.size(); i++) {
            for (Column column : this.created.get(i).columns()) {
                byColumn.computeIfAbsent(column.name(), name -> new ArrayList<>())
                        .add(i);
            }
        }
    }

    /** Those with most columns in common first, then by name. */
    Stream<ObjectId> of(Table dropped) {
        int[] common = new int[created.size()];
        for (Column column : dropped.columns()) {
            byColumn.getOrDefault(column.name(), List.of()).forEach(i -> common[i]++);
        }
        int columns = dropped.columns().size();
        return IntStream.range(0, common.length)
                .filter(i -> common[i] * 4
                        >= Math.max(columns, created.get(i).columns().size()) * 3)
                .boxed()
                .sorted(Comparator.comparingInt(i -> -common[i]))
                .map(i -> created.get(i).id());
    }
}
