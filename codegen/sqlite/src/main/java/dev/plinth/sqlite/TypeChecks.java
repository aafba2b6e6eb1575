package dev.plinth.sqlite;

/**
 * The conditions that narrow a TEXT column to the texts of a type, as short as a reviewer wants them. They are the same on
 * every version since 3.36, and a null passes them.
 */
public final class TypeChecks {
    private TypeChecks() {}

    /**
     * A truth value.
     *
     * @param column the name, quoted if it needs quotes
     */
    static String bool(String column) {
        return column + " IN (0, 1)";
    }

    /**
     * A UUID in lower case: {@code 0f8fad5b-d9cb-469f-a165-70867728950e}.
     *
     * @param column the name, quoted if it needs quotes
     */
    public static String uuid(String column) {
        return column + " GLOB replace('xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx', 'x', '[0-9a-f]')";
    }

    /**
     * A real point in time in the one format that sorts as it should: {@code 2026-03-01T09:30:00.000000Z}.
     *
     * <p>The modifier is needed: without one, versions before 3.45 let {@code 2026-02-30} through, and {@code 24:00:00} passes
     * even later. The fraction is left out of it, because SQLite rounds {@code 59.999999} up to the next minute. Its format
     * is {@code %u} and not {@code %d}, which would let {@code .-12345Z} through.
     *
     * @param column the name, quoted if it needs quotes
     */
    public static String timestamp(String column) {
        return column + " IS strftime('%Y-%m-%dT%H:%M:%S', substr(" + column + ", 1, 19), '+0 days')"
                + " || printf('.%06uZ', substr(" + column + ", 21, 6))";
    }
}
