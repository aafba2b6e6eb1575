package dev.plinth.examples.behaviour;

import org.jooq.exception.DataAccessException;
import org.postgresql.util.PSQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What a database says to a statement, in words that both dialects share. */
public enum Verdict {
    /** It was done. */
    ACCEPTED,
    /** A unique constraint or index, or a primary key, forbids it. */
    UNIQUE,
    /** A foreign key forbids it. */
    FOREIGN_KEY,
    /** A required column would be null. */
    NOT_NULL,
    /** A column cannot hold the value: PostgreSQL says so by its type, or by a check; SQLite by a check. */
    CHECK;

    /**
     * Runs a statement and returns the verdict.
     *
     * @throws DataAccessException if the database refused it for a reason that is none of these
     */
    public static Verdict of(Runnable statement) {
        try {
            statement.run();
            return ACCEPTED;
        } catch (DataAccessException e) {
            return of(e);
        }
    }

    private static Verdict of(DataAccessException failure) {
        SQLiteException sqlite = failure.getCause(SQLiteException.class);
        if (sqlite != null) {
            return ofSqlite(sqlite.getResultCode(), failure);
        }
        PSQLException postgres = failure.getCause(PSQLException.class);
        if (postgres != null) {
            return ofPostgres(postgres.getSQLState(), failure);
        }
        throw failure;
    }

    /** <a href="https://www.sqlite.org/rescode.html">SQLite's result codes</a>. */
    private static Verdict ofSqlite(SQLiteErrorCode code, DataAccessException failure) {
        return switch (code) {
            case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY -> UNIQUE;
            case SQLITE_CONSTRAINT_FOREIGNKEY -> FOREIGN_KEY;
            case SQLITE_CONSTRAINT_NOTNULL -> NOT_NULL;
            case SQLITE_CONSTRAINT_CHECK -> CHECK;
            default -> throw failure;
        };
    }

    /** <a href="https://www.postgresql.org/docs/18/errcodes-appendix.html">PostgreSQL's error codes</a>. */
    private static Verdict ofPostgres(String state, DataAccessException failure) {
        return switch (state) {
            case "23505" -> UNIQUE;
            case "23503" -> FOREIGN_KEY;
            case "23502" -> NOT_NULL;
            // A check; a text that is no value of the type; a number out of its range; a time that is none, or does not
            // exist;
            // a value of another type; a value that a function in a trigger cannot take.
            case "23514", "22P02", "22003", "22007", "22008", "42804", "22023" -> CHECK;
            default -> throw failure;
        };
    }
}
