package dev.plinth.schema;

import java.util.function.Consumer;

/** A table of one column, {@code id}, and what a test adds. */
final class Any extends Table {
    public final Column<Long> id = bigint("id").primaryKey();

    Any(String name) {
        this(name, table -> {});
    }

    Any(String name, Consumer<Any> rest) {
        super(name);
        rest.accept(this);
    }
}
