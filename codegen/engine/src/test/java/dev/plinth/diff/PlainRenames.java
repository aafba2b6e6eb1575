package dev.plinth.diff;

import dev.plinth.model.Fragment;
import dev.plinth.model.Id;
import dev.plinth.model.Renaming;
import dev.plinth.model.SchemaObject;

/** A server that renames everything, that every text follows, and that quotes no name. */
public final class PlainRenames implements RenameRules {
    public static final RenameRules RULES = new PlainRenames();

    @Override
    public boolean canRename(Id id) {
        return true;
    }

    @Override
    public SchemaObject renamed(SchemaObject object, Renaming renaming) {
        return object.renamed(renaming);
    }

    @Override
    public Fragment.Ref reference(Id id) {
        return new Fragment.Ref(id, id.ownName());
    }
}
