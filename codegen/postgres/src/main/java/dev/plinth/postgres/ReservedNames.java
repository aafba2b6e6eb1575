package dev.plinth.postgres;

import dev.plinth.model.SchemaObject;
import dev.plinth.plan.Name;
import dev.plinth.problem.Problems;
import java.util.Set;

/** Names that PostgreSQL keeps for itself. */
final class ReservedNames {
    /** Manual, section 5.6, "System Columns". */
    private static final Set<String> SYSTEM_COLUMNS = Set.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");

    private ReservedNames() {}

    static void check(SchemaObject object, Name name, String where, Problems problems) {
        if (name.space().startsWith("column of ") && SYSTEM_COLUMNS.contains(name.name())) {
            problems.add(
                    "name-reserved",
                    where,
                    "every table of PostgreSQL has a system column %s.".formatted(name.name()),
                    "Choose another name.");
        }
    }
}
