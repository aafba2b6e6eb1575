package dev.plinth.lower;

/** An expression becomes too long for a server, often because a dialect writes parts of it several times. */
final class TooLongException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLongException() {
        super("An expression becomes too long", null, false, false);
    }
}
