package dev.plinth.problem;

/**
 * Something that you must correct before Plinth continues.
 *
 * @param code what kind of problem it is, for example {@code foreign-key-type}: stable, and listed in the documentation
 * @param where the place: a class and field of a declaration, a file, a database
 * @param what what is wrong, one sentence, or a list of several lines
 * @param remedy what to write or do instead, one sentence or two
 */
public record Problem(String code, String where, String what, String remedy) {
    /** The problem for a reader: {@code where: what remedy [code]}. After a list, the remedy begins a line. */
    @Override
    public String toString() {
        return where + ": " + what + (what.contains("\n") ? "\n" : " ") + remedy + " [" + code + "]";
    }
}
