package dev.plinth.golden;

import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.DeclaredDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A database with rows, whose triggers run one statement after the other. */
public final class ShapeDatabase {
    private static final List<String> ROWS = List.of(
            "INSERT INTO items (id, name, price, state, parent) VALUES (1, 'a', 10, 'OPEN', NULL), (2, 'B', NULL, 'CLOSED', 1),"
                    + " (3, 'b', 20, 'ARCHIVED', 1), (4, NULL, 30, 'OPEN', 2), (5, 'Ä', 7, 'OPEN', NULL), (6, 'A', 10, 'OPEN', 3),"
                    + " (7, 'ab', NULL, 'CLOSED', NULL)",
            "INSERT INTO totals (name, number) VALUES ('a', 5), ('B', 1000), ('zz', 1)");

    /** DISTINCT gives rows in any order. */
    private static final String LOG =
            "SELECT shape || ' ' || coalesce(what, '-') || ' ' || coalesce(CAST(number AS text), '-') || ' '"
                    + " || coalesce(CAST(state AS text), '-') || ' ' || coalesce(replace(CAST(document AS text), ' ', ''), '-')"
                    + " FROM log WHERE shape %s 'insert select distinct' ORDER BY %s";

    private ShapeDatabase() {}

    /** The rows of all tables after each of the statements. */
    public static List<String> outcome(DeclaredDatabase declared, Dialect dialect, List<String> shapes, Path folder) {
        Engines engine = Engines.valueOf(dialect.name());
        Path migrations = engine.generate(declared, folder);
        List<String> outcome = new ArrayList<>();
        try (LiveDatabase live = engine.open()) {
            live.migrate(migrations, 1);
            live.executeInOneTransaction(ROWS);
            for (String shape : shapes) {
                live.executeInOneTransaction(List.of("INSERT INTO fires (shape, number) VALUES ('" + shape + "', 9)"));
                outcome.add(shape);
                outcome.addAll(live.values(
                        "SELECT id || ' ' || coalesce(name, '-') || ' ' || coalesce(CAST(price AS text), '-')"
                                + " || ' ' || CAST(state AS text) FROM items ORDER BY id"));
                outcome.addAll(live.values("SELECT name || ' ' || number FROM totals ORDER BY number, name"));
            }
            outcome.addAll(live.values(LOG.formatted("<>", "id")));
            outcome.addAll(
                    live.values(LOG.formatted("=", "what")).stream().sorted().toList());
            return outcome;
        }
    }
}
