package dev.plinth.plan;

import dev.plinth.model.Id;
import java.util.List;
import java.util.Set;

/**
 * Something that an operation creates or drops.
 *
 * @param provides the identities that exist with it: its own and those of its members
 * @param needs what must exist when the server creates it
 * @param holds what must not be dropped before it
 * @param mentions what the statement that drops it names besides it, so that it must have its new name by then
 * @param names the names that it takes
 * @param locks the locks that its creation and its drop take
 */
public record Effect(List<Id> provides, Set<Id> needs, Set<Id> holds, Set<Id> mentions, List<Name> names, Locks locks) {
    /** The same, if other things must not be dropped before it. */
    Effect holding(Set<Id> others) {
        return new Effect(provides, needs, others, mentions, names, locks);
    }
}
