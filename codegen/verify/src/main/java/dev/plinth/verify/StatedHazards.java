package dev.plinth.verify;

import dev.plinth.model.Catalog;
import dev.plinth.model.Index;
import dev.plinth.model.Table;
import dev.plinth.plan.HazardKind;
import dev.plinth.plan.StatedHazard;
import dev.plinth.write.Migration;
import dev.plinth.write.Script;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the heads of a migration and of its undo say that they do to rows, and rows to them. */
final class StatedHazards {
    private static final Pattern ACCEPTED = Pattern.compile("^-- Accepted, (.+?): ", Pattern.MULTILINE);

    private final Migration migration;
    private final List<StatedHazard> forward;
    private final List<StatedHazard> undo;

    StatedHazards(Migration migration) {
        this.migration = migration;
        this.forward = of(migration.scripts());
        this.undo = of(migration.undo());
    }

    private static List<StatedHazard> of(List<Script> scripts) {
        return scripts.stream()
                .flatMap(script -> StatedHazard.in(script.text()))
                .distinct()
                .toList();
    }

    /** The paths of what the migration loses. */
    Set<String> lost() {
        return Stream.concat(
                        subjects(forward, HazardKind::isLoss),
                        migration.scripts().stream()
                                .flatMap(script -> ACCEPTED.matcher(script.text())
                                        .results()
                                        .map(found -> found.group(1))))
                .collect(Collectors.toSet());
    }

    /** The paths of what is lost once it is undone. */
    Set<String> lostByUndo() {
        Set<String> lost = new HashSet<>(lost());
        subjects(undo, kind -> kind.isLossy() || kind.isLoss()).forEach(lost::add);
        return lost;
    }

    /** The paths of columns that must hold no null. */
    Set<String> filled() {
        return subjects(all(), kind -> kind == HazardKind.MAY_HOLD_NULL).collect(Collectors.toSet());
    }

    /** The paths of the tables whose rows the migration or its undo may stumble over. */
    Set<String> demanding(Catalog before, Catalog after) {
        return subjects(all(), kind -> kind.dependsOnData() || kind == HazardKind.NEEDS_EMPTY_TABLE)
                .map(subject -> Stream.of(before, after)
                        .flatMap(catalog -> catalog.objects().stream())
                        .filter(Index.class::isInstance)
                        .map(Index.class::cast)
                        .filter(index -> index.name().toString().equals(subject))
                        .map(index -> index.table().toString())
                        .findFirst()
                        .orElseGet(() -> table(subject, before, after)))
                .collect(Collectors.toSet());
    }

    private static String table(String subject, Catalog before, Catalog after) {
        boolean isTable = Stream.of(before, after)
                .flatMap(catalog -> catalog.objects().stream())
                .anyMatch(object ->
                        object instanceof Table table && table.name().toString().equals(subject));
        return isTable || !subject.contains(".") ? subject : subject.substring(0, subject.lastIndexOf('.'));
    }

    private Stream<StatedHazard> all() {
        return Stream.concat(forward.stream(), undo.stream());
    }

    /** Whether scripts change the rows of a table by statements of their own: then other values can be meant. */
    boolean changesRows(String table) {
        String name = Pattern.quote(table.substring(table.lastIndexOf('.') + 1));
        Pattern statement =
                Pattern.compile("(?im)^\\s*(?:UPDATE|DELETE\\s+FROM|MERGE\\s+INTO)\\s+(?:\\w+\\.)?\"?" + name + "\\b");
        return Stream.concat(migration.scripts().stream(), migration.undo().stream())
                .anyMatch(script -> statement.matcher(script.text()).find());
    }

    private static Stream<String> subjects(List<StatedHazard> hazards, Predicate<HazardKind> which) {
        return subjects(hazards.stream(), which);
    }

    private static Stream<String> subjects(Stream<StatedHazard> hazards, Predicate<HazardKind> which) {
        return hazards.filter(hazard -> which.test(hazard.kind())).map(StatedHazard::subject);
    }
}
