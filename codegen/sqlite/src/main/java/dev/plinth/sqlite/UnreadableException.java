package dev.plinth.sqlite;

/** The stored text of an object is not what SQLite's grammar says, or says something that is not understood. */
final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
        super(message);
    }
}
