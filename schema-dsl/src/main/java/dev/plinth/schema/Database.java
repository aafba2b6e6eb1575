package dev.plinth.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
public abstract class Database {
    private final String name;
    private final Set<Dialect> dialects = new LinkedHashSet<>();
    private final List<Table> tables = new ArrayList<>();

    /**
     * Declares a database.
     *
     * @param name its name: lower-case letters, digits and underscores, for it names folders and a Java package too
     * @param dialect a dialect that it runs on
     * @param more further dialects that it runs on
     */
    protected Database(String name, Dialect dialect, Dialect... more) {
        this.name = name;
        dialects.add(dialect);
        dialects.addAll(List.of(more));
    }

    /** Adds tables. Every table that a foreign key or a trigger names must be among them. */
    protected final void tables(Table... added) {
        tables.addAll(List.of(added));
    }

    final String name() {
        return name;
    }

    final Set<Dialect> dialects() {
        return dialects;
    }

    final List<Table> tables() {
        return tables;
    }
}
