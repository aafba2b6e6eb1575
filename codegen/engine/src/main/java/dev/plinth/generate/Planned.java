package dev.plinth.generate;

import dev.plinth.plan.Hazard;
import dev.plinth.plan.Intents;
import dev.plinth.write.Script;
import dev.plinth.write.SqlScript;
import dev.plinth.write.Version;
import java.util.ArrayList;
import java.util.List;

/**
 * A migration and its undo, planned and rendered, without a number.
 *
 * @param scripts the scripts of the migration, in order
 * @param undo the scripts of the undo, in order
 * @param intents what the declaration means by the changes
 */
record Planned(List<PlannedScript> scripts, List<PlannedScript> undo, Intents intents) {
    private static final String PARTS =
            "Flyway applies each part by itself. If one fails, the parts before it stay, and the rest can run later.";

    Planned {
        scripts = List.copyOf(scripts);
        undo = List.copyOf(undo);
    }

    /** What a reviewer must know of the migration, without its undo. */
    List<Hazard> hazards() {
        return scripts.stream()
                .flatMap(script -> script.hazards().stream())
                .distinct()
                .toList();
    }

    /** The scripts of the migration. */
    List<Script> migration(String name, Version version, List<String> remarks) {
        return written("%s, migration %s".formatted(name, version), scripts, remarks);
    }

    /** The scripts of its undo. */
    List<Script> reversal(String name, Version version) {
        return written("%s, undo of migration %s".formatted(name, version), undo, List.of());
    }

    /** The scripts as files of SQL, titled, the hazards and further remarks in their heads. */
    private static List<Script> written(String title, List<PlannedScript> scripts, List<String> remarks) {
        List<Script> written = new ArrayList<>();
        for (PlannedScript script : scripts) {
            String part = scripts.size() == 1 ? "" : ", part %d of %d".formatted(written.size() + 1, scripts.size());
            List<String> comments = new ArrayList<>(List.of(title + part));
            if (scripts.size() > 1) {
                comments.add(PARTS);
            }
            comments.addAll(script.remarks());
            script.hazards().forEach(hazard -> comments.add(hazard.line()));
            if (written.isEmpty()) {
                comments.addAll(remarks);
            }
            written.add(Script.of(SqlScript.text(comments, script.sql()), script.transactional()));
        }
        return written;
    }

    /**
     * One script of a plan.
     *
     * @param remarks what its head says first
     * @param sql its statements, in order, without a semicolon at the end
     * @param hazards what a reviewer must know of it
     * @param transactional whether it can run in a transaction
     */
    record PlannedScript(List<String> remarks, List<String> sql, List<Hazard> hazards, boolean transactional) {
        PlannedScript {
            remarks = List.copyOf(remarks);
            sql = List.copyOf(sql);
            hazards = List.copyOf(hazards);
        }
    }
}
