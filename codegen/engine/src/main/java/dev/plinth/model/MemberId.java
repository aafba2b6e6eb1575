package dev.plinth.model;

/**
 * The identity of a member of an object: a column, a key or a check of a table.
 *
 * @param object the object
 * @param kind which kind of member
 * @param name its name
 */
public record MemberId(ObjectId object, Kind kind, String name) implements Id {
    /** The kinds of members. */
    public enum Kind {
        COLUMN,
        KEY,
        CHECK
    }

    /** The identity of a column. */
    public static MemberId column(String table, String name) {
        return new MemberId(Table.id(table), Kind.COLUMN, name);
    }

    @Override
    public String path() {
        return object.path() + "." + name;
    }

    /** For messages, for example {@code column orders.note}. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + " " + path();
    }
}
