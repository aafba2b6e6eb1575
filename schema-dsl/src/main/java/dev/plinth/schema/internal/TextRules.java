package dev.plinth.schema.internal;

import dev.plinth.problem.Problems;
import dev.plinth.schema.Dialect;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Checks names, comments and texts for what no dialect accepts. What a single dialect refuses (names that are too long,
 * reserved, or taken) is checked when the declaration is lowered for that dialect.
 */
final class TextRules {
    private static final String FLYWAY_TABLE = "flyway_schema_history";

    private final Problems problems;

    private TextRules(Problems problems) {
        this.problems = problems;
    }

    static void check(DeclaredDatabase database, Problems problems) {
        var rules = new TextRules(problems);
        database.tables().forEach(rules::check);
        database.enums()
                .forEach(declared ->
                        rules.checkName("enum " + declared.javaType().getSimpleName(), "enum type", declared.name()));
    }

    private void check(DeclaredTable table) {
        String where = table.where() + " (" + table.name() + ")";
        checkName(where, "table", table.name());
        if (table.name().toLowerCase(Locale.ROOT).equals(FLYWAY_TABLE)) {
            problems.add("flyway-table", where, "Flyway keeps its own table under this name.", "Choose another name.");
        }
        table.comment().ifPresent(comment -> checkText(where, "The comment", comment, problems));
        checkColumns(table);
        checkTriggers(table);
        for (DeclaredTrigger trigger : table.triggers()) {
            checkName(trigger.where(), "trigger", trigger.name());
            if (!trigger.routine().equals(trigger.name())) {
                checkName(trigger.where(), "routine", trigger.routine());
            }
        }
    }

    /** Those of one name for different dialects are one trigger to the user. */
    private void checkTriggers(DeclaredTable table) {
        Set<String> names = new HashSet<>();
        for (DeclaredTrigger trigger : table.triggers()) {
            for (Dialect dialect : trigger.dialects()) {
                if (!names.add(dialect + " " + trigger.name())) {
                    problems.add(
                            "trigger-twice",
                            trigger.where(),
                            "The table has another trigger of this name.",
                            "Rename one of them, or add only(…) to both.");
                }
            }
        }
    }

    private void checkColumns(DeclaredTable table) {
        Set<String> names = new HashSet<>();
        for (DeclaredColumn column : table.columns()) {
            checkName(column.where(), "column", column.name());
            column.comment().ifPresent(comment -> checkText(column.where(), "The comment", comment, problems));
            if (!names.add(column.name())) {
                problems.add(
                        "column-twice",
                        column.where(),
                        "The table has another column of this name.",
                        "Rename one of them.");
            }
        }
    }

    private void checkName(String where, String kind, String name) {
        checkName(where, kind, name, problems);
    }

    /** Whether no dialect accepts the name. */
    static boolean isFaulty(String name) {
        var found = new Problems();
        checkName("", "", name, found);
        return !found.isEmpty();
    }

    static void checkName(String where, String kind, String name, Problems problems) {
        if (name.isBlank()) {
            problems.add("name-empty", where, "The name of the %s is empty.".formatted(kind), "Give it one.");
        }
        if (hasControl(name)) {
            problems.add(
                    "name-control-character",
                    where,
                    "The name of the %s contains a control character.".formatted(kind),
                    "Remove it.");
        } else {
            checkText(where, "The name of the " + kind, name, problems);
        }
    }

    /** Reports the character NUL, which PostgreSQL cannot store, and half a surrogate pair, which UTF-8 cannot write. */
    static void checkText(String where, String what, String text, Problems problems) {
        if (!isStorable(text)) {
            problems.add(
                    "text-not-storable",
                    where,
                    "%s contains the character NUL or half of a surrogate pair.".formatted(what),
                    "Remove it.");
        }
    }

    private static boolean hasControl(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.isISOControl(name.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text can be stored at all. */
    static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return text.codePoints().noneMatch(TextRules::isNotStorable);
            }
        }
        return true;
    }

    /** A pair of surrogates is one code point; a surrogate alone is half a pair. */
    private static boolean isNotStorable(int codePoint) {
        return codePoint == 0 || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }
}
