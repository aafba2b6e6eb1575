package dev.plinth.schema;

import dev.plinth.schema.internal.Arguments;
import dev.plinth.schema.internal.DatabaseState;
import dev.plinth.schema.internal.Stateful;
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
     * @param dialect a dialect that it runs on
     * @param more further dialects that it runs on
     */
    protected Database(String name, Dialect dialect, Dialect... more) {
        this(new DatabaseState(name, dialects(dialect, more)));
    }

    private Database(DatabaseState state) {
        super(state);
        this.state = state;
        state.naming(this::naming);
    }

    private static List<Dialect> dialects(Dialect dialect, Dialect... more) {
        List<Dialect> dialects = new ArrayList<>(List.of(Objects.requireNonNull(dialect, "dialect")));
        dialects.addAll(Arguments.all("dialect", more));
        return dialects;
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

    /** Adds sequences. Every sequence that a default or a trigger uses must be among them. */
    protected final void sequences(Sequence... added) {
        state.addSequences(Arguments.all("sequence", added));
    }

    /** What names the constraints and indexes that are declared without a name. Override it to have names of your own. */
    protected NamingConvention naming() {
        return NamingConvention.postgresql();
    }
}
