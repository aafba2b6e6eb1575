package dev.plinth.write;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A file of a draft.
 *
 * @param path where
 * @param version the version of the migration
 * @param part which part of the migration or of the undo, from 1; 0 if it has only one
 * @param script what, without the line that only drafts have
 * @param state what has become of it since it was generated
 */
public record DraftFile(Path path, Version version, int part, Script script, DraftState state) {
    private static final Pattern COMMENTS = Pattern.compile("/\\*.*?\\*/|--[^\\n]*", Pattern.DOTALL);

    boolean isEdited() {
        return state == DraftState.EDITED || state == DraftState.CONFLICT;
    }

    boolean hasMarkers() {
        return state == DraftState.MERGED || state == DraftState.CONFLICT;
    }

    /** The script, with a configuration if it has none and needs one. */
    Script frozen() {
        return script.conf().isPresent() ? script : Script.of(script.text(), true);
    }

    /** Whether it holds more than blanks and comments. */
    public boolean hasStatements() {
        return !COMMENTS.matcher(script.text()).replaceAll("").isBlank();
    }
}
