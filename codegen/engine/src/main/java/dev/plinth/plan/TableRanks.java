package dev.plinth.plan;

import dev.plinth.model.ForeignKey;
import dev.plinth.model.ObjectId;
import dev.plinth.model.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Orders tables so that each comes after those that it references, as far as there is such an order. A foreign key that leads
 * to a later table closes a circle. Linear in the number of tables and keys, and the same on every machine.
 */
final class TableRanks {
    private final Map<ObjectId, Integer> ranks = new HashMap<>();
    private final Map<ObjectId, List<ObjectId>> targets = new LinkedHashMap<>();

    /** Takes tables in the order of their identities. */
    TableRanks(Collection<Table> tables, Collection<ForeignKey> keys) {
        tables.forEach(table -> targets.put(table.id(), new ArrayList<>()));
        for (ForeignKey key : keys) {
            ObjectId target = Table.id(key.targetTable());
            List<ObjectId> known = targets.get(Table.id(key.table()));
            if (known != null && targets.containsKey(target)) {
                known.add(target);
            }
        }
        targets.values().forEach(list -> list.sort(null));
        walk();
    }

    /** An open table, and those of its targets that are still to be looked at. */
    private record Open(ObjectId table, Iterator<ObjectId> rest) {}

    private void walk() {
        Set<ObjectId> seen = new HashSet<>();
        for (ObjectId root : targets.keySet()) {
            Deque<Open> open = new ArrayDeque<>();
            enter(root, seen, open);
            while (!open.isEmpty()) {
                Open last = open.peek();
                if (last.rest().hasNext()) {
                    enter(last.rest().next(), seen, open);
                } else {
                    ranks.put(open.pop().table(), ranks.size());
                }
            }
        }
    }

    private void enter(ObjectId table, Set<ObjectId> seen, Deque<Open> open) {
        if (seen.add(table)) {
            open.push(new Open(table, targets.getOrDefault(table, List.of()).iterator()));
        }
    }

    /** The place of a table; -1 for one that does not take part. */
    int of(ObjectId table) {
        return ranks.getOrDefault(table, -1);
    }

    /** Whether both tables take part, and the referenced one comes later. */
    boolean closesCircle(ForeignKey key) {
        int from = of(Table.id(key.table()));
        return from >= 0 && of(Table.id(key.targetTable())) > from;
    }
}
