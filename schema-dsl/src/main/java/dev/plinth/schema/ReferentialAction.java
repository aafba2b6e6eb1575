package dev.plinth.schema;

/** What happens to a referencing row when the row it references is deleted or its key changes. */
public enum ReferentialAction {
    /** Refuse at the end of the statement; the default. */
    NO_ACTION("NO ACTION"),
    /** Refuse at once. */
    RESTRICT("RESTRICT"),
    /** Delete or update the referencing rows too. */
    CASCADE("CASCADE"),
    /** Set the referencing columns to null. */
    SET_NULL("SET NULL"),
    /** Set the referencing columns to their defaults. */
    SET_DEFAULT("SET DEFAULT");

    private final String sql;

    ReferentialAction(String sql) {
        this.sql = sql;
    }

    /** The action in SQL, the same in every dialect. */
    public String sql() {
        return sql;
    }
}
