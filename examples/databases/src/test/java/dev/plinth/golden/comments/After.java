package dev.plinth.golden.comments;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;

/** Comments with everything in them that could be taken for SQL or for a placeholder. */
public final class After extends Database {
    static final class Documents extends Table {
        final Column<Long> id = bigint("id").primaryKey().describe("It's the \"number\"; DROP TABLE documents; --");
        final Column<String> body = text("body").describe("First, line\nsecond, line\r\nthird /* not */ a comment */");
        final Column<String> note =
                text("note").nullable().describe("${placeholder}, $body$ and 100% of \\ and -- dashes, ");

        Documents() {
            super("documents");
            describe("Keeps what is 'quoted', ${flyway:timestamp},\nand /* more */");
        }
    }

    public After() {
        super("golden", POSTGRES, SQLITE);
        tables(new Documents());
    }
}
