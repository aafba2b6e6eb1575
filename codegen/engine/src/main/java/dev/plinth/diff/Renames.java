package dev.plinth.diff;

import dev.plinth.model.Catalog;
import dev.plinth.model.Id;
import dev.plinth.model.ObjectId;
import dev.plinth.model.Renaming;
import dev.plinth.model.Wording;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Applies renames to a catalog as its server does. */
final class Renames {
    private Renames() {}

    /**
     * Those of the wished renames that can be made: the old name is there and goes, the new one comes, nothing that stays has it,
     * and the dialect has a statement for it. The others have no effect.
     *
     * @param wished new identities by the old ones
     */
    static List<Change.Rename> possible(
            Catalog before, Catalog after, Map<? extends Id, ? extends Id> wished, RenameRules rules) {
        if (wished.isEmpty()) {
            return List.of();
        }
        Set<Id> was = before.ids();
        Set<Id> is = after.ids();
        Map<Id, Id> possible = new TreeMap<>(wished);
        possible.entrySet()
                .removeIf(rename -> rename.getKey().equals(rename.getValue())
                        || !was.contains(rename.getKey())
                        || !is.contains(rename.getValue())
                        || !rules.canRename(rename.getKey()));
        boolean changed = true;
        while (changed) {
            Set<Id> gone = new HashSet<>(possible.keySet());
            Set<Id> come = new HashSet<>(possible.values());
            changed = possible.entrySet().removeIf(rename -> {
                boolean taken = was.contains(rename.getValue()) && !gone.contains(rename.getValue());
                boolean stays = is.contains(rename.getKey()) && !come.contains(rename.getKey());
                return taken || stays || leavesItsOwner(rename.getKey(), rename.getValue(), possible);
            });
        }
        return possible.entrySet().stream()
                .map(rename -> new Change.Rename(rename.getKey(), rename.getValue()))
                .toList();
    }

    /** These renames, and those of what has the same definition under another name. */
    static List<Change.Rename> withSameDefinitions(
            Catalog before, Catalog after, List<Change.Rename> declared, RenameRules rules) {
        Renaming renaming = renaming(declared, rules);
        Catalog renamed = declared.isEmpty() ? before : applied(before, renaming, rules);
        Map<Id, Id> found = SameDefinitions.renames(renamed, after, rules);
        if (found.isEmpty()) {
            return declared;
        }
        Map<Id, Id> all = new HashMap<>();
        declared.forEach(rename -> all.put(rename.from(), rename.to()));
        Renaming back = renaming.inverse();
        found.forEach((from, to) -> all.putIfAbsent(back.of(from), to));
        return possible(before, after, all, rules);
    }

    /** A member stays in its object, which may be renamed too. */
    private static boolean leavesItsOwner(Id from, Id to, Map<Id, Id> possible) {
        Id owner = from.owner();
        return !owner.equals(from) && !possible.getOrDefault(owner, owner).equals(to.owner());
    }

    /** The new names of some renames. */
    static Renaming renaming(List<Change.Rename> renames, RenameRules rules) {
        Map<Id, Id> ids = new HashMap<>();
        renames.forEach(rename -> ids.put(rename.from(), rename.to()));
        return new Renaming(ids, rules::reference);
    }

    static Catalog applied(Catalog catalog, Renaming renaming, RenameRules rules) {
        Map<ObjectId, Wording> wordings = new HashMap<>();
        catalog.wordings().forEach((id, wording) -> wordings.put(renaming.of(id), wording));
        return new Catalog(
                catalog.objects().stream()
                        .map(object -> rules.renamed(object, renaming))
                        .toList(),
                catalog.wording(),
                wordings);
    }
}
