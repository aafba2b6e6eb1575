package dev.plinth.model;

import java.util.List;

/**
 * Something in a live database that the catalog cannot hold. It is reported by name and never skipped in silence, because a
 * comparison that does not see it would call two databases the same that are not.
 *
 * @param kind what it is, in the words of the server's manual and in lower case: {@code view}, {@code policy}, or, of an object
 *     that is otherwise in the catalog, {@code index} with what is special about it in {@code what}
 * @param name its name, qualified as the server writes it
 * @param what what the catalog cannot hold of it, such as {@code deferrable}; empty if nothing of it is in the catalog
 * @param text all that decides whether two of them are the same: the server's definition of it. Two unmodelled things with
 *     one name and one text need no change
 * @param uses what it stands on in the catalog, or the object that it is a feature of: while it is there, these cannot be
 *     changed, because it would be in the way or get lost
 */
public record Unmodelled(String kind, String name, String what, String text, List<Id> uses)
        implements Comparable<Unmodelled> {
    public Unmodelled {
        uses = List.copyOf(uses);
    }

    @Override
    public int compareTo(Unmodelled other) {
        int order = kind.compareTo(other.kind);
        order = order != 0 ? order : name.compareTo(other.name);
        order = order != 0 ? order : what.compareTo(other.what);
        return order != 0 ? order : text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return what.isEmpty() ? "%s %s".formatted(kind, name) : "%s %s: %s".formatted(kind, name, what);
    }
}
