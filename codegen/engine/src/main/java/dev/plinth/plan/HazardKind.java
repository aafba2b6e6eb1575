package dev.plinth.plan;

/** What a change can do to data, or data to a change. */
public enum HazardKind {
    /** The rows of a table are deleted and no undo brings them back. */
    DROPS_ROWS(true, "Permanently deletes all rows of %s."),
    /** The values of a column are deleted and no undo brings them back. */
    DROPS_VALUES(true, "Permanently deletes all values of %s."),
    /** A counter goes, and with it the knowledge of how far it has counted. */
    DROPS_COUNT(true, "Permanently forgets how far %s has counted."),
    /** A dropped and an added object look like one that was renamed. */
    LOOKS_LIKE_RENAME(true, "Drops %s and adds %s, which looks like a rename. The values are not kept."),
    /** A counter gets limits that may exclude what it has counted to. */
    MAY_EXCLUDE_COUNT(false, "Fails if the current number of %s is outside the limits that it gets."),
    /** A table comes back empty. */
    RESTORES_NO_ROWS(false, "Creates %s again without its rows."),
    /** A column comes back empty. */
    RESTORES_NO_VALUES(false, "Adds %s again without its values."),
    /** A counter comes back and begins again. */
    RESTARTS_COUNT(false, "Creates %s again, which counts from its start."),
    /** A column comes back that the table can take only while it is empty. */
    NEEDS_EMPTY_TABLE(false, "Adds %s again, which works only on an empty table: the values are gone.");

    private final boolean destructive;
    private final String template;

    HazardKind(boolean destructive, String template) {
        this.destructive = destructive;
        this.template = template;
    }

    /** Whether a person must accept it by name, with a reason, before the migration is frozen. */
    public boolean isDestructive() {
        return destructive;
    }

    String template() {
        return template;
    }
}
