package dev.plinth.schema.internal;

import dev.plinth.problem.Problem;
import dev.plinth.problem.Problems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Checks enums: their labels, and that one type is declared from one enum. */
final class EnumRules {
    private EnumRules() {}

    static void checkLabels(String where, DeclaredEnum enumeration, Problems problems) {
        String java = enumeration.javaType().getSimpleName();
        if (enumeration.labels().isEmpty()) {
            problems.add("enum-empty", where, "The enum %s has no constants.".formatted(java), "Add one.");
        }
        if (Set.copyOf(enumeration.labels()).size() < enumeration.labels().size()) {
            problems.add(
                    "enum-label-twice",
                    where,
                    "Two constants of the enum %s have the same label: %s."
                            .formatted(java, String.join(", ", enumeration.labels())),
                    "Give each its own.");
        }
        checkRenames(where, enumeration, problems);
        for (String label : enumeration.labels()) {
            if (label.isEmpty()) {
                problems.add(
                        "enum-label-empty",
                        where,
                        "A constant of the enum %s has an empty label.".formatted(java),
                        "Give it a text.");
            }
            TextRules.checkText(where, "The label of the enum " + java, label, problems);
        }
    }

    /** A label cannot have become two, and one that is still there is not another one's earlier name. */
    private static void checkRenames(String where, DeclaredEnum enumeration, Problems problems) {
        Set<String> earlier = new HashSet<>();
        enumeration
                .renamedFrom()
                .forEach((label, names) -> names.forEach(name -> {
                    if (enumeration.labels().contains(name) || !earlier.add(name)) {
                        problems.add(
                                "label-renamed-twice",
                                where,
                                "The enum %s says that %s was called %s, which is another constant or was renamed to one."
                                        .formatted(enumeration.javaType().getSimpleName(), label, name),
                                "Name each earlier label once, and none that is still there.");
                    }
                }));
    }

    static void check(DeclaredDatabase database, Problems problems) {
        Map<String, DeclaredEnum> first = new HashMap<>();
        Set<String> reported = new HashSet<>();
        for (DeclaredTable table : database.tables()) {
            for (DeclaredColumn column : table.columns()) {
                if (column.type() instanceof LabelType<?> labels) {
                    DeclaredEnum declared = labels.declared();
                    DeclaredEnum other = first.putIfAbsent(declared.name(), declared);
                    if (other != null && !other.equals(declared) && reported.add(column.where())) {
                        problems.add(differs(column, declared, other));
                    }
                }
            }
        }
    }

    private static Problem differs(DeclaredColumn column, DeclaredEnum declared, DeclaredEnum other) {
        String factory = declared.stored() == DeclaredEnum.Storage.NATIVE ? "enumeration" : "enumText";
        return new Problem(
                "enum-declared-twice",
                column.where(),
                "The enum type %s is declared differently elsewhere, from %s."
                        .formatted(declared.name(), other.javaType().getName()),
                "Give one of them another name: %s(\"%s\", %s.class, \"other_name\")."
                        .formatted(factory, column.name(), declared.javaType().getSimpleName()));
    }
}
