package dev.plinth.verify;

/** A proof that could not be carried out: an engine did not start, a script failed, a file is missing. */
public final class VerificationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With nothing thrown below it. */
    public VerificationException(String message) {
        super(message);
    }

    /** With what was thrown below it; its message is appended to {@code message}. */
    public VerificationException(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
