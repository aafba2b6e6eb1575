package dev.plinth.golden.textdefaults;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;
import org.jooq.JSON;

/** Defaults whose text could be taken for something else. */
public final class After extends Database {
    static final class Texts extends Table {
        final Column<Long> id = bigint("id").identity().primaryKey();
        final Column<String> quotes = text("quotes").defaultTo("it's \"quoted\" '");
        final Column<String> slashes = text("slashes").defaultTo("C:\\dir\\ \\' \\n");
        final Column<String> placeholder = text("placeholder").defaultTo("${x} ${flyway:database} $${y}");
        final Column<String> dollars = text("dollars").defaultTo("$$ $body$ $1");
        final Column<String> lines = text("lines").defaultTo("a;\nb -- c\n/* d");
        final Column<String> bracket = text("bracket").defaultTo("(not an expression)");
        final Column<String> percent = text("percent").defaultTo("100% {0} ? :name");
        final Column<String> blanks = text("blanks").defaultTo("trailing   \n   blanks ");
        final Column<JSON> json = json("json").defaultTo(JSON.valueOf("{\"it's\": \"${a}\\n\"}"));

        Texts() {
            super("texts");
            check("no_percent", percent.ne("a ? b's ${c} \\").and(placeholder.notLike("%x!%", '!')));
        }
    }

    public After() {
        super("golden", POSTGRES, SQLITE);
        tables(new Texts());
    }
}
