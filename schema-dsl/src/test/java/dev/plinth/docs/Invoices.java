package dev.plinth.docs;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.PlainSql.uses;
import static org.jooq.impl.DSL.field;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Sequence;
import dev.plinth.schema.Table;

/** A table that shares its numbers with others. */
public final class Invoices extends Table {
    public static final Sequence INVOICE_NUMBERS =
            Sequence.named("invoice_numbers").startWith(1000);

    public static final Invoices INVOICES = new Invoices();

    public final Column<Long> id = bigint("id").identity().primaryKey();
    public final Column<Long> number = bigint("number").defaultTo(INVOICE_NUMBERS.next());
    public final Column<String> code =
            text("code").defaultTo(uses(field("'A-' || nextval('invoice_numbers')", String.class), INVOICE_NUMBERS));

    private Invoices() {
        super("invoices");
    }

    /** Its database. */
    public static final class Billing extends Database {
        /** For PostgreSQL only, because of the sequence. */
        public Billing() {
            super("billing", POSTGRES);
            sequences(INVOICE_NUMBERS);
            tables(INVOICES);
        }
    }
}
