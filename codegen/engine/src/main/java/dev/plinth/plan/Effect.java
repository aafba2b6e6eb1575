package dev.plinth.plan;

import dev.plinth.model.Id;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that an operation creates or drops.
 *
 * @param subject its identity; its members exist with it. Empty if it only has names
 * @param along what else has its name from then on: the members of an object that is renamed
 * @param needs what must exist when the server creates it
 * @param holds what must not be dropped before it
 * @param mentions what the statement that drops it names besides it, so that it must have its new name by then
 * @param names the names that it takes
 * @param locks the locks that its creation and its drop take
 */
public record Effect(
        Optional<Id> subject,
        Set<Id> along,
        Set<Id> needs,
        Set<Id> holds,
        Set<Id> mentions,
        List<Name> names,
        Locks locks) {
    /** The same, if other things must exist too and must not be dropped before it. */
    public Effect alsoNeeding(Set<? extends Id> others) {
        if (others.isEmpty()) {
            return this;
        }
        Set<Id> allNeeds = new HashSet<>(needs);
        allNeeds.addAll(others);
        Set<Id> allHolds = new HashSet<>(holds);
        allHolds.addAll(others);
        return new Effect(subject, along, allNeeds, allHolds, mentions, names, locks);
    }

    /** The same, if some names are taken before and afterwards. */
    public Effect keeping(List<Name> others) {
        List<Name> changed = new ArrayList<>(names);
        others.forEach(changed::remove);
        return new Effect(subject, along, needs, holds, mentions, changed, locks);
    }

    /** What reads other things while it comes: none of them must be dropped before. */
    Effect reading(Set<Id> others) {
        return new Effect(subject, Set.of(), Set.of(), others, Set.of(), List.of(), Locks.NONE);
    }

    /** The same, if other things must not be dropped before it. */
    Effect holding(Set<Id> others) {
        return new Effect(subject, along, needs, others, mentions, names, locks);
    }
}
