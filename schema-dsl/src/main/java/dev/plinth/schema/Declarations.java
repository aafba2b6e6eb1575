package dev.plinth.schema;

import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.schema.internal.DeclaredTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Loads declarations: the only way from what users write to what later stages read. */
public final class Declarations {
    private static final String NAME = "[a-z][a-z0-9_]*";

    private Declarations() {}

    /**
     * Reads a declaration, resolves its references and checks all of its rules.
     *
     * @throws InvalidDeclarationException if any rule is broken, with every mistake in it
     */
    public static DeclaredDatabase load(Database database) {
        var errors = new Errors();
        String where = Places.of(database);
        if (!database.name().matches(NAME)) {
            errors.add(
                    where,
                    "the database is named \"%s\", which must match %s, for it names folders and a Java package. Rename it."
                            .formatted(database.name(), NAME));
        }
        if (database.tables().isEmpty()) {
            errors.add(where, "the database has no table. Add its tables with tables(…).");
        }
        var reading = new Reading(database, errors);
        List<DeclaredTable> tables = new ArrayList<>();
        Set<Table> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Table table : database.tables()) {
            if (seen.add(table)) {
                tables.add(TableReader.read(table, reading));
            }
        }
        var declared = new DeclaredDatabase(database.name(), List.copyOf(database.dialects()), List.copyOf(tables));
        NameRules.check(declared, errors);
        if (!errors.messages().isEmpty()) {
            throw new InvalidDeclarationException(database.name(), errors.messages());
        }
        return declared;
    }
}
