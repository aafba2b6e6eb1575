package dev.plinth.generate;

import dev.plinth.diff.Change;
import dev.plinth.diff.ChangeSet;
import dev.plinth.diff.Difference;
import dev.plinth.model.Id;
import dev.plinth.plan.Cast;
import dev.plinth.plan.Intents;
import dev.plinth.write.LockedMigration;
import dev.plinth.write.Script;
import dev.plinth.write.SqlScript;
import dev.plinth.write.Version;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a declaration means by changes that are not frozen yet. What it accepts and what it casts is for one migration: once that is
 * frozen, it counts no more. The head of the migration tells, which never changes, and which is there even after the lock was lost.
 */
final class OpenIntents {
    private static final List<String> REMARKS = List.of("-- Accepted, ", "-- Cast, ");

    private final Target target;

    OpenIntents(Target target) {
        this.target = target;
    }

    /**
     * How the head of a migration shows that a loss was accepted. It holds no placeholder, because a script that a person wrote
     * may use placeholders of its own.
     */
    static String remark(String name, String reason) {
        return "Accepted, %s: %s".formatted(name, reason).replace("${", "$ {");
    }

    private static String remark(Id column, Cast cast) {
        return "Cast, %s: %s".formatted(column.path(), cast.value().text()).replace("${", "$ {");
    }

    /** How the head of a migration shows the casts that it used up: one that stays in the declaration does nothing later. */
    static List<String> casts(Intents intents, ChangeSet changes) {
        return changes.changes().stream()
                .filter(Change.Alter.class::isInstance)
                .flatMap(change -> ((Change.Alter) change).differences().stream())
                .map(Difference::subject)
                .flatMap(column -> intents.cast(column).map(cast -> remark(column, cast)).stream())
                .toList();
    }

    /** What the declaration intends, without what a frozen migration has done. */
    Intents open() {
        Intents intents = target.lowered().intents();
        Map<String, String> accepted = intents.accepted();
        if (accepted.isEmpty() && intents.casts().isEmpty()) {
            return intents;
        }
        Map<String, Version> used = used();
        Map<Id, Cast> casts = new HashMap<>(intents.casts());
        casts.entrySet().removeIf(cast -> used.containsKey(SqlScript.comment(remark(cast.getKey(), cast.getValue()))));
        Map<String, String> open = new LinkedHashMap<>(accepted);
        open.entrySet().removeIf(loss -> used.containsKey(line(loss.getKey(), loss.getValue())));
        return intents.accepting(open).casting(casts);
    }

    /** The migration for which a loss was accepted with the reason that the declaration gives; empty if there is none. */
    Optional<Version> usedBy(String name) {
        return Optional.ofNullable(target.lowered().intents().accepted().get(name))
                .flatMap(reason -> Optional.ofNullable(used().get(line(name, reason))));
    }

    private static String line(String name, String reason) {
        return SqlScript.comment(remark(name, reason));
    }

    /** What the head of a script says to have used up, without the dashes. */
    static List<String> remarks(Script script) {
        return script.text()
                .lines()
                .filter(line -> REMARKS.stream().anyMatch(line::startsWith))
                .map(line -> line.substring("-- ".length()))
                .toList();
    }

    /** The first migration with each line of the frozen scripts. */
    private Map<String, Version> used() {
        Map<String, Version> used = new HashMap<>();
        for (LockedMigration migration : target.lock().migrations()) {
            target.folder().frozen(migration).scripts().stream()
                    .map(Script::text)
                    .flatMap(String::lines)
                    .filter(line -> REMARKS.stream().anyMatch(line::startsWith))
                    .forEach(line -> used.putIfAbsent(line, migration.version()));
        }
        return used;
    }
}
