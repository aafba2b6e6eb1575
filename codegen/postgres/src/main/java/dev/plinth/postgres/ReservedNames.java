package dev.plinth.postgres;

import dev.plinth.model.EnumType;
import dev.plinth.model.Index;
import dev.plinth.model.Routine;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Sequence;
import dev.plinth.model.Table;
import dev.plinth.plan.Name;
import dev.plinth.problem.Problems;

/** Refuses names that PostgreSQL keeps for itself, or that it would take for one of its own objects; see {@link BuiltIns}. */
final class ReservedNames {
    private ReservedNames() {}

    static void check(SchemaObject object, Name name, String where, Problems problems) {
        if (NameSpaces.isColumn(name) && BuiltIns.isSystemColumn(name.name())) {
            problems.add(
                    "name-reserved",
                    where,
                    "every table of PostgreSQL has a system column %s.".formatted(name.name()),
                    "Choose another name.");
        } else if (isOwnName(object, name) && isBuiltIn(object)) {
            problems.add(
                    "name-built-in",
                    where,
                    "%s has the name of a built-in %s of PostgreSQL, which the server would use instead."
                            .formatted(name.name(), object.id().kindName()),
                    "Choose another name.");
        }
    }

    private static boolean isOwnName(SchemaObject object, Name name) {
        return object.id().name().name().equals(name.name()) && !NameSpaces.isColumn(name);
    }

    private static boolean isBuiltIn(SchemaObject object) {
        String name = object.id().name().name();
        if (object instanceof EnumType) {
            return BuiltIns.isType(name);
        }
        if (object instanceof Routine) {
            return BuiltIns.isFunctionWithoutArguments(name);
        }
        return (object instanceof Table || object instanceof Index || object instanceof Sequence)
                && BuiltIns.isRelation(name);
    }
}
