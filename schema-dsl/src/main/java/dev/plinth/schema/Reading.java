package dev.plinth.schema;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** What the readers of one declaration share: its tables, its dialects, the places, and the mistakes found so far. */
final class Reading {
    private final Set<Table> tables = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Database database;
    private final Places places = new Places();
    private final Errors errors;

    Reading(Database database, Errors errors) {
        this.database = database;
        this.errors = errors;
        tables.addAll(database.tables());
        tables.forEach(places::learn);
    }

    boolean knows(Table table) {
        return tables.contains(table);
    }

    boolean runsOn(Dialect dialect) {
        return database.dialects().contains(dialect);
    }

    /** Reports what is declared for none of the database's dialects, and so would be nowhere. */
    void checkDialects(String where, Set<Dialect> dialects) {
        if (Collections.disjoint(dialects, database.dialects())) {
            errors.add(
                    where,
                    "only(…) leaves no dialect of %s. Name one of them, or remove it.".formatted(databaseClass()));
        }
    }

    String databaseClass() {
        return Places.of(database);
    }

    Places places() {
        return places;
    }

    Errors errors() {
        return errors;
    }
}
