package dev.plinth.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A migration and its undo.
 *
 * @param version its version, for example {@code 0001}
 * @param description its description in the characters of a file name, for example {@code create_shop}
 * @param scripts the scripts of the migration, in the order in which they run
 * @param undo the scripts of the undo, in the order in which they run
 */
public record Migration(String version, String description, List<Script> scripts, List<Script> undo) {
    /** Copies its lists. */
    public Migration {
        scripts = List.copyOf(scripts);
        undo = List.copyOf(undo);
    }

    /** The text of a version: four digits, or more where four do not do. */
    public static String version(int number) {
        return String.format(Locale.ROOT, "%04d", number);
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
            String number = parts.size() == 1 ? version : version + "." + part;
            files.addAll(ScriptFile.of(prefix + number + "__" + description + ".sql", parts.get(part - 1)));
        }
        return files;
    }
}
