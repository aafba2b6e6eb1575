package dev.plinth.model;

import java.util.List;

/** A piece of an expression. */
public sealed interface Fragment {
    /** The piece as it is in SQL. */
    String text();

    /** What the piece names. */
    List<Id> uses();

    /**
     * Text that names nothing of the catalog.
     *
     * @param text the text
     */
    record Sql(String text) implements Fragment {
        @Override
        public List<Id> uses() {
            return List.of();
        }
    }

    /**
     * The name of an object or a member; it follows when that is renamed.
     *
     * @param id what is named
     * @param text the name, quoted where it must be
     */
    record Ref(Id id, String text) implements Fragment {
        @Override
        public List<Id> uses() {
            return List.of(id);
        }
    }

    /**
     * Text of the user's own, whose names are not told apart. It is never rewritten.
     *
     * @param text the text
     * @param uses what the user says that it names
     */
    record Opaque(String text, List<Id> uses) implements Fragment {
        public Opaque {
            uses = List.copyOf(uses);
        }
    }
}
