package dev.plinth.postgres.introspect;

import dev.plinth.model.Id;
import dev.plinth.model.Unmodelled;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads what the catalog cannot hold, apart from special tables and what hangs on them. */
final class UnmodelledReader {
    private final ServerIds ids;
    private final List<Unmodelled> found = new ArrayList<>();

    /** Everything else is read before. */
    UnmodelledReader(ServerIds ids) {
        this.ids = ids;
    }

    void read(Row row) throws SQLException {
        String kind = row.text("kind");
        boolean comment = kind.equals("comment");
        if (comment && ids.isDescribed(row.oid("class"), row.oid("object"), row.number("feature_part"))) {
            return;
        }
        Set<Id> uses = new LinkedHashSet<>();
        if (!comment) {
            uses.addAll(ids.usesWithTypes(row.oid("class"), row.oid("object")));
            ids.feature(row.oid("feature_of"), (int) row.number("feature_part")).ifPresent(uses::add);
        }
        found.add(new Unmodelled(
                kind, row.text("name"), row.text("what"), row.optional("text").orElse(""), List.copyOf(uses)));
    }

    List<Unmodelled> unmodelled() {
        return found;
    }
}
