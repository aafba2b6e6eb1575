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
    /** Documents get a type that keeps of equal keys only the last. */
    MERGES_KEYS(true, "Keeps of equal keys in a document of %s only the last."),
    /** A column turns the values of another type into its own, where it can. */
    CONVERTS_VALUES(
            true, "Turns values of %s into ones of its new type where it can, and no undo tells what they were."),
    /** A column comes that rows have no value for. */
    NEEDS_NO_ROWS(false, "Adds %s, which works only on an empty table: rows have no value for it."),
    /** A column does not accept null any more. */
    MAY_HOLD_NULL(false, "Fails if a row has no value for %s."),
    /** A column gets a type that not every value of its old one has. */
    MAY_NOT_FIT(false, "Fails if a value of %s is not one of its new type."),
    /** A check is added or tightened. */
    MAY_VIOLATE_CHECK(false, "Fails if a row does not meet %s."),
    /** Something becomes unique. */
    MAY_HOLD_DUPLICATES(false, "Fails if rows have the same values in %s."),
    /** A foreign key is added. */
    MAY_LACK_REFERENCE(false, "Fails if a row of %s references one that is not there."),
    /** All rows are written anew, and nobody else can use the table meanwhile. */
    REWRITES_ROWS(false, "Writes all rows of %s anew, and locks the table meanwhile."),
    /** All rows are written anew, and a table is locked that should not be. */
    LOCKS_LONG(false, "Writes all rows of %s anew, and locks the table meanwhile, though it is to stay in use."),
    /** The text of a table is changed where the database stores it, past its own statements. */
    EDITS_SCHEMA(false, "Edits the stored text of %s and copies no row. Fails if the text is not as expected."),
    /** A counter gets limits that may exclude what it has counted to. */
    MAY_EXCLUDE_COUNT(false, "Fails if the current number of %s is outside the limits that it gets."),
    /** A table comes back empty. */
    RESTORES_NO_ROWS(false, "Creates %s again without its rows."),
    /** A column comes back empty. */
    RESTORES_NO_VALUES(false, "Adds %s again without its values."),
    /** A counter comes back and begins again. */
    RESTARTS_COUNT(false, "Creates %s again, which counts from its start."),
    /** A column comes back that needs values, which nobody knows any more. */
    RESTORES_ONE_VALUE(false, "Adds %s again with one value in all rows: its values are gone."),
    /** A column comes back that the table can take only while it is empty. */
    NEEDS_EMPTY_TABLE(false, "Adds %s again, which works only on an empty table: the values are gone.");

    private final boolean loss;
    private final String template;

    HazardKind(boolean loss, String template) {
        this.loss = loss;
        this.template = template;
    }

    /** Whether it deletes data for good, or may. */
    public boolean isLoss() {
        return loss;
    }

    /** Whether the migration fails on rows that are not as it needs them. */
    public boolean dependsOnData() {
        return switch (this) {
            case MAY_HOLD_NULL,
                    MAY_NOT_FIT,
                    MAY_VIOLATE_CHECK,
                    MAY_HOLD_DUPLICATES,
                    MAY_LACK_REFERENCE,
                    MAY_EXCLUDE_COUNT,
                    NEEDS_NO_ROWS -> true;
            default -> false;
        };
    }

    /** Whether a person must accept it by name, with a reason, before the migration is frozen. */
    public boolean mustBeAccepted() {
        return loss || dependsOnData() || this == LOCKS_LONG;
    }

    /** Whether an undo cannot bring back what was lost. */
    public boolean isLossy() {
        return this == RESTORES_NO_ROWS
                || this == RESTORES_NO_VALUES
                || this == RESTORES_ONE_VALUE
                || this == RESTARTS_COUNT
                || this == NEEDS_EMPTY_TABLE;
    }

    String template() {
        return template;
    }
}
