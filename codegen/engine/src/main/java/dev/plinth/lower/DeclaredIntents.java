package dev.plinth.lower;

import dev.plinth.model.ForeignKey;
import dev.plinth.model.Id;
import dev.plinth.model.Index;
import dev.plinth.model.MemberId;
import dev.plinth.model.ObjectId;
import dev.plinth.model.QName;
import dev.plinth.model.Table;
import dev.plinth.plan.Intents;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.schema.internal.DeclaredTable;
import dev.plinth.schema.internal.Origin;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lowers what a declaration says of the changes that lead to it. */
final class DeclaredIntents {
    private final Map<Id, List<String>> renamedFrom = new HashMap<>();
    private final Map<Id, List<String>> replaces = new HashMap<>();

    private DeclaredIntents() {}

    static Intents of(DeclaredDatabase database) {
        Map<String, String> accepted = new LinkedHashMap<>();
        database.accepted().forEach(loss -> accepted.put(loss.name(), loss.reason()));
        var intents = new DeclaredIntents();
        database.tables().forEach(intents::add);
        return new Intents(accepted, intents.renamedFrom, intents.replaces);
    }

    private void add(DeclaredTable table) {
        QName name = QName.of(table.name());
        ObjectId id = Table.id(name);
        add(id, table.origin());
        table.columns().forEach(column -> add(MemberId.column(name, column.name()), column.origin()));
        table.primaryKey().ifPresent(key -> add(new MemberId(id, MemberId.Kind.KEY, key.name()), key.origin()));
        table.uniques().forEach(key -> add(new MemberId(id, MemberId.Kind.KEY, key.name()), key.origin()));
        table.checks().forEach(check -> add(new MemberId(id, MemberId.Kind.CHECK, check.name()), check.origin()));
        table.indexes().forEach(index -> add(ObjectId.of(Index.class, QName.of(index.name())), index.origin()));
        table.foreignKeys().forEach(key -> add(ObjectId.of(ForeignKey.class, name, key.name()), key.origin()));
    }

    private void add(Id id, Origin origin) {
        if (!origin.renamedFrom().isEmpty()) {
            renamedFrom.put(id, origin.renamedFrom());
        }
        if (!origin.replaces().isEmpty()) {
            replaces.put(id, origin.replaces());
        }
    }
}
