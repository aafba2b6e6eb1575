package dev.plinth.schema;

import dev.plinth.schema.internal.Arguments;
import dev.plinth.schema.internal.DatabaseState;
import dev.plinth.schema.internal.Stateful;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A database: a name, the dialects it runs on, and its tables. A subclass has a public constructor without parameters.
 *
 * <pre>{@code
 * public final class Shop extends Database {
 *     public Shop() {
 *         super("shop", POSTGRES, SQLITE);
 *         tables(Customers.CUSTOMERS, Orders.ORDERS);
 *     }
 * }
 * }</pre>
 */
public abstract class Database extends Stateful<DatabaseState> {
    private final DatabaseState state;

    /**
     * Declares a database.
     *
     * @param name its name: lower-case letters, digits and underscores, because it also names folders and a Java package
     * @param platform what it runs on: a dialect, or {@link #postgresql} or {@link #sqlite} with the oldest version
     * @param more what else it runs on
     */
    protected Database(String name, Platform platform, Platform... more) {
        this(new DatabaseState(name, platforms(platform, more)));
    }

    private Database(DatabaseState state) {
        super(state);
        this.state = state;
        state.naming(this::naming);
    }

    private static List<Platform> platforms(Platform platform, Platform... more) {
        List<Platform> platforms = new ArrayList<>(List.of(Objects.requireNonNull(platform, "platform")));
        platforms.addAll(Arguments.all("platform", more));
        return platforms;
    }

    /**
     * PostgreSQL, of this version or a later one. Migrations use what the oldest version can do.
     *
     * @param oldest the major version, for example 15
     */
    protected static Platform postgresql(int oldest) {
        return new Platform.Oldest(Dialect.POSTGRES, Integer.toString(oldest));
    }

    /**
     * SQLite, of this version or a later one. Migrations use what the oldest version can do: from 3.53 on, many changes
     * need no copy of a table.
     *
     * @param oldest the version, for example {@code 3.53}
     */
    protected static Platform sqlite(String oldest) {
        return new Platform.Oldest(Dialect.SQLITE, oldest);
    }

    /** Adds tables. Every table that a foreign key or a trigger names must be among them. */
    protected final void tables(Table... added) {
        state.add(Arguments.all("table", added));
    }

    /**
     * Accepts that a migration deletes data, as {@code -Dplinth.accept} does. The reason goes into that migration. Once it is
     * frozen, this has no effect.
     *
     * @param name what is lost: a table, {@code orders}, a column, {@code orders.note}, or a sequence
     * @param reason why that does not matter
     */
    protected final void accept(String name, String reason) {
        state.accept(name, reason);
    }

    /**
     * Says that applications use all tables while migrations run. On PostgreSQL, what would lock a table long is cut into scripts that do
     * not: an index is built concurrently, and a constraint is validated after it was added. SQLite has one writer at a time
     * anyway. For single tables see {@link Table#large()}.
     */
    protected final void online() {
        state.runOnline();
    }

    /**
     * How long a migration waits for a lock of PostgreSQL before it fails, so that those who wait behind it go on; 5 seconds
     * where nothing is said.
     *
     * @param timeout in milliseconds and more; zero: as long as the server says
     */
    protected final void lockTimeout(Duration timeout) {
        state.limitLocks(timeout);
    }

    /** Adds sequences. Every sequence that a default or a trigger uses must be among them. */
    protected final void sequences(Sequence... added) {
        state.addSequences(Arguments.all("sequence", added));
    }

    /** What names the constraints and indexes that are declared without a name. Override it to have names of your own. */
    protected NamingConvention naming() {
        return NamingConvention.postgresql();
    }
}
