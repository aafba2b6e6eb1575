package dev.plinth.model;

import java.util.Locale;

/**
 * The identity of a member of an object.
 *
 * @param object the object
 * @param kind which kind of member
 * @param name its name
 */
public record MemberId(ObjectId object, Kind kind, String name) implements Id {
    int compareWithin(MemberId other) {
        int order = kind.compareTo(other.kind);
        return order != 0 ? order : name.compareTo(other.name);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof MemberId that
                        && kind == that.kind
                        && name.equals(that.name)
                        && object.equals(that.object));
    }

    @Override
    public int hashCode() {
        return 31 * object.hashCode() + name.hashCode();
    }

    /** The kinds of members. */
    public enum Kind {
        COLUMN,
        KEY,
        CHECK
    }

    /** The identity of a column. */
    public static MemberId column(QName table, String name) {
        return new MemberId(Table.id(table), Kind.COLUMN, name);
    }

    @Override
    public String ownName() {
        return name;
    }

    @Override
    public MemberId called(String other) {
        return new MemberId(object, kind, other);
    }

    @Override
    public String path() {
        return object.path() + "." + name;
    }

    /** For messages, for example {@code column orders.note}. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + path();
    }
}
