package dev.plinth.examples.rpa;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.Index;
import org.jooq.exception.DataAccessException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells which unique index refused a statement, on either dialect. */
final class UniqueViolation {
    private UniqueViolation() {}

    /** Whether a statement failed because of this index. */
    static boolean isOf(Index index, DataAccessException failure) {
        PSQLException postgres = failure.getCause(PSQLException.class);
        SQLiteException sqlite = failure.getCause(SQLiteException.class);
        return (postgres != null && isOf(index, postgres)) || (sqlite != null && isOf(index, sqlite));
    }

    /** PostgreSQL names the index. */
    private static boolean isOf(Index index, PSQLException failure) {
        ServerErrorMessage message = failure.getServerErrorMessage();
        return has(PSQLState.UNIQUE_VIOLATION, failure)
                && message != null
                && index.getName().equals(message.getConstraint());
    }

    /**
     * SQLite names the columns of the index, which is enough where no two unique indexes have the same columns.
     *
     * <p>The message reads {@code UNIQUE constraint failed: saga.exec_id}.
     */
    private static boolean isOf(Index index, SQLiteException failure) {
        return failure.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE
                && Objects.requireNonNullElse(failure.getMessage(), "").contains(": " + columns(index) + ")");
    }

    private static boolean has(PSQLState state, SQLException failure) {
        return state.getState().equals(failure.getSQLState());
    }

    private static String columns(Index index) {
        return index.getFields().stream()
                .map(field -> index.getTable().getName() + "." + field.getName())
                .collect(Collectors.joining(", "));
    }
}
