package dev.plinth.generate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The engines on which migrations are tried. Nothing here touches a database that somebody uses. */
public interface TestDatabases {
    /**
     * Runs a migration and its undo, quickly, before they are written.
     *
     * @return what the engine refused; empty if nothing, or if the dialect has no engine that is quick enough
     */
    List<String> rehearse(Trial trial);

    /**
     * Proves that a migration, its undo and the migration again lead where they should.
     *
     * @param ddl the DDL of the catalog that the migration must lead to; empty to compare with nothing
     * @return what is not as it should be: a sentence, or a text whose indented lines are the differences; empty if it is proved
     */
    List<String> prove(Trial trial, Optional<String> ddl);

    /**
     * What scripts drop, whichever statements do it.
     *
     * @return the names of the tables ({@code orders}), columns ({@code orders.note}) and sequences that are gone; empty if the
     *     engine cannot tell, or refuses a script
     */
    default Optional<Set<String>> dropped(Trial trial) {
        return Optional.empty();
    }

    /**
     * The columns that scripts make, by the names of their tables: in the order of the server, which adds new ones at the end.
     *
     * @return nothing if no engine can tell
     */
    default Map<String, List<String>> columns(Trial trial) {
        return Map.of();
    }

    /**
     * Proves that two ways to write a database say the same; see {@link dev.plinth.diff.Undecided}.
     *
     * @param dialect the dialect's id
     * @param one the statements that make it
     * @param other the same statements, with other words in checks, defaults, predicates, conditions and bodies
     * @return whether it is proved
     */
    boolean same(String dialect, List<String> one, List<String> other);

    /** Tries nothing, and so proves nothing. */
    TestDatabases NONE = new TestDatabases() {
        @Override
        public List<String> rehearse(Trial trial) {
            return List.of();
        }

        @Override
        public List<String> prove(Trial trial, Optional<String> ddl) {
            return List.of();
        }

        @Override
        public boolean same(String dialect, List<String> one, List<String> other) {
            return false;
        }
    };
}
