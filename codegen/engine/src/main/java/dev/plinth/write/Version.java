package dev.plinth.write;

import java.util.Locale;

/**
 * The version of a migration, as Flyway orders it and as file names show it: four digits, or more where four do not do.
 *
 * @param number its number; migrations count from 1
 */
public record Version(int number) implements Comparable<Version> {
    /** Of a database without a migration. */
    public static final Version NONE = new Version(0);

    /** @throws NumberFormatException if the text is not a number */
    static Version of(String text) {
        return new Version(Integer.parseInt(text));
    }

    /** The version of the migration after this one. */
    public Version next() {
        return new Version(number + 1);
    }

    /** The version of one script of several, for example {@code 0002.1}; of a script that is alone, the version itself. */
    String ofPart(int part) {
        return part == 0 ? toString() : this + "." + part;
    }

    @Override
    public int compareTo(Version other) {
        return Integer.compare(number, other.number);
    }

    /** For example {@code 0002}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d", number);
    }
}
