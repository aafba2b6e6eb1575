package dev.plinth.schema;

/**
 * A Java enum whose constants are stored under texts other than their names. The constants of an enum that does not
 * implement this are stored under {@link Enum#name()}.
 *
 * <pre>{@code
 * public enum Severity implements Labeled {
 *     INFO, WARNING, ERROR;
 *
 *     public String label() {
 *         return name().toLowerCase(Locale.ROOT);
 *     }
 * }
 * }</pre>
 */
public interface Labeled {
    /** The text that the database stores for this constant; the same on every call, and not empty. */
    String label();
}
