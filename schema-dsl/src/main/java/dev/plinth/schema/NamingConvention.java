package dev.plinth.schema;

import dev.plinth.schema.internal.ConventionalName;
import java.util.List;
import java.util.Optional;

/**
 * Names constraints and indexes that are declared without a name. A convention of your own overrides what it names
 * differently:
 *
 * <pre>{@code
 * new NamingConvention() {
 *     @Override
 *     public String index(Unnamed index) {
 *         return index.withColumns("ix"); // orders_customer_id_ix
 *     }
 * }
 * }</pre>
 *
 * <p>A convention is asked again, with a higher {@link Unnamed#attempt}, while something else of the table has its name.
 * The names of other tables do not matter, so make the name of the table a part of each name. Where two tables need the
 * same name on a server, the declaration is refused.
 */
public interface NamingConvention {
    /** The names that PostgreSQL gives: {@code orders_pkey}, {@code orders_customer_id_fkey}. */
    static NamingConvention postgresql() {
        return new NamingConvention() {};
    }

    /** The name of a primary key: {@code orders_pkey}. */
    default String primaryKey(Unnamed key) {
        return key.withoutColumns("pkey");
    }

    /** The name of a unique constraint: {@code orders_number_key}. */
    default String unique(Unnamed constraint) {
        return constraint.withColumns("key");
    }

    /** The name of a foreign key: {@code orders_customer_id_fkey}. */
    default String foreignKey(Unnamed key) {
        return key.withColumns("fkey");
    }

    /** The name of a check: {@code orders_amount_check} if it uses one column, {@code orders_check} otherwise. */
    default String check(Unnamed check) {
        return check.columns().size() == 1 ? check.withColumns("check") : check.withoutColumns("check");
    }

    /** The name of an index: {@code orders_placed_at_idx}. */
    default String index(Unnamed index) {
        return index.withColumns("idx");
    }

    /** The name of a unique index, which is that of an index unless this is overridden. */
    default String uniqueIndex(Unnamed index) {
        return index(index);
    }

    /**
     * What is to be named.
     *
     * @param table the name of its table
     * @param columns the names of its columns, in order; of a check or of expressions in an index, each column that they
     *     use once
     * @param attempt how many names of the convention the table has already; 0 at first
     */
    record Unnamed(String table, List<String> columns, int attempt) {
        /** {@code <table>_<columns>_<label>}, shortened to 63 bytes and numbered as PostgreSQL does. */
        public String withColumns(String label) {
            return ConventionalName.of(table, Optional.of(String.join("_", columns)), label + number());
        }

        /** {@code <table>_<label>}, shortened to 63 bytes and numbered as PostgreSQL does. */
        public String withoutColumns(String label) {
            return ConventionalName.of(table, Optional.empty(), label + number());
        }

        /** What PostgreSQL appends to a name that is taken: nothing at first, then 1, 2 and so on. */
        public String number() {
            return attempt == 0 ? "" : Integer.toString(attempt);
        }
    }
}
