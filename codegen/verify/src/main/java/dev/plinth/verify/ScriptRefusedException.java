package dev.plinth.verify;

import java.sql.SQLException;

/** An engine refused a script of a proof. */
final class ScriptRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ScriptRefusedException(String what, VerificationException cause) {
        super(what + " fails: " + reason(cause), cause);
    }

    /** The engine's own words, on one line; Flyway's where the engine was not asked. */
    private static String reason(Throwable failure) {
        Throwable last = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            last = cause;
            if (cause instanceof SQLException) {
                break;
            }
        }
        return String.valueOf(last.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /** What failed, as a sentence. */
    String reason() {
        String reason = String.valueOf(getMessage());
        return reason.endsWith(".") ? reason : reason + ".";
    }
}
