package dev.plinth.generate;

import dev.plinth.write.Script;
import java.util.List;

/**
 * Something to try on an empty database.
 *
 * @param name the database and the dialect, for messages
 * @param dialect the dialect's id
 * @param frozen the scripts that run first
 * @param scripts the scripts of the new migration
 * @param undo the scripts of its undo
 */
public record Trial(String name, String dialect, List<Script> frozen, List<Script> scripts, List<Script> undo) {
    /** Copies its lists. */
    public Trial {
        frozen = List.copyOf(frozen);
        scripts = List.copyOf(scripts);
        undo = List.copyOf(undo);
    }
}
