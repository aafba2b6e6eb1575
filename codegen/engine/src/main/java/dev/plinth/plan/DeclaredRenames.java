package dev.plinth.plan;

import dev.plinth.model.Catalog;
import dev.plinth.model.Id;
import dev.plinth.model.MemberId;
import dev.plinth.model.ObjectId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which declared renames are still to be made. A rename that was made stays in the declaration, where it must do nothing: what has
 * its new name already is not renamed again, unless another rename takes that name away.
 */
final class DeclaredRenames {
    private final Set<Id> was;
    private final Map<Id, List<String>> renamedFrom;
    private final Map<Id, Id> made = new TreeMap<>();
    private final Map<Id, Id> formerOwners = new HashMap<>();

    DeclaredRenames(Catalog before, Map<Id, List<String>> renamedFrom) {
        this.renamedFrom = renamedFrom;
        was = before.ids();
    }

    /** Owners come first, because what is theirs was theirs under their earlier names. */
    Map<Id, Id> made() {
        make(false);
        Map.copyOf(made).forEach((from, to) -> formerOwners.put(to, from));
        make(true);
        return made;
    }

    private void make(boolean owned) {
        Map<Id, List<String>> open = new TreeMap<>(renamedFrom);
        open.keySet().removeIf(to -> to.owner().equals(to) == owned);
        boolean changed = true;
        while (changed) {
            changed = open.entrySet().removeIf(rename -> make(rename.getKey(), rename.getValue()));
        }
    }

    private boolean make(Id to, List<String> names) {
        Id now = formerly(to);
        if (was.contains(now) && !made.containsKey(now)) {
            return false;
        }
        Optional<Id> from = names.stream()
                .map(now::called)
                .filter(id -> was.contains(id) && !made.containsKey(id))
                .findFirst();
        from.ifPresent(id -> made.put(id, to));
        return from.isPresent();
    }

    /** As it would be called if only what it belongs to had its former name. */
    private Id formerly(Id to) {
        Id owner = formerOwners.getOrDefault(to.owner(), to.owner());
        if (to instanceof MemberId member) {
            return new MemberId((ObjectId) owner, member.kind(), member.name());
        }
        ObjectId object = (ObjectId) to;
        return object.table().isEmpty() ? object : new ObjectId(object.kind(), owner.ownName(), object.name());
    }
}
