package dev.plinth.write;

import java.util.ArrayList;
import java.util.List;

/**
 * A migration and its undo.
 *
 * @param version its version
 * @param description its description in the characters of a file name, for example {@code create_shop}
 * @param scripts the scripts of the migration, in the order in which they run
 * @param undo the scripts of the undo, in the order in which they run
 */
public record Migration(Version version, String description, List<Script> scripts, List<Script> undo) {
    /** Copies its lists. */
    public Migration {
        scripts = List.copyOf(scripts);
        undo = List.copyOf(undo);
    }

    /** The files of the migration and of its undo, with paths relative to the folder of the database and dialect. */
    List<ScriptFile> files() {
        List<ScriptFile> files = new ArrayList<>();
        files.addAll(files("versions/V", scripts));
        files.addAll(files("undo/U", undo));
        return files;
    }

    private List<ScriptFile> files(String prefix, List<Script> parts) {
        List<ScriptFile> files = new ArrayList<>();
        for (int part = 1; part <= parts.size(); part++) {
            String number = version.ofPart(parts.size() == 1 ? 0 : part);
            files.addAll(ScriptFile.of(prefix + number + "__" + description + ".sql", parts.get(part - 1)));
        }
        return files;
    }
}
