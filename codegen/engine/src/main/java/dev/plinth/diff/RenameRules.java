package dev.plinth.diff;

import dev.plinth.model.Catalog;
import dev.plinth.model.Fragment;
import dev.plinth.model.Id;
import dev.plinth.model.Renaming;
import dev.plinth.model.SchemaObject;
import java.util.Map;

/** What a dialect can rename, and which of the texts that it has stored follow. */
public interface RenameRules {
    /** Whether the dialect renames such an object or member; else it is dropped, and created under the new name. */
    boolean canRename(Id id);

    /** An object as the server has it after things were renamed. A text that does not follow is as it was. */
    SchemaObject renamed(SchemaObject object, Renaming renaming);

    /** What has one name on the server before and afterwards, though it is written in another way; new identities by the old ones. */
    default Map<Id, Id> respelled(Catalog before, Catalog after) {
        return Map.of();
    }

    /** The earlier state of an object in the words of the later one, wherever the server reads the same. */
    default SchemaObject inWordsOf(SchemaObject before, SchemaObject after) {
        return before;
    }

    /**
     * The earlier state of an object with its parts in the places of the later one, wherever the place means nothing to the server. A
     * server may have moved what it was not told to move.
     */
    default SchemaObject inPlacesOf(SchemaObject before, SchemaObject after) {
        return before;
    }

    /** A name as the dialect writes it into an expression. */
    Fragment.Ref reference(Id id);
}
