package dev.plinth.benchmarks.corpus;

import dev.plinth.schema.Dialect;
import dev.plinth.verify.CatalogSnapshot;
import dev.plinth.verify.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sees a database by other means than introspection: the catalogs and pragmas of the server, and pg_dump where there is one that is as
 * new as the server.
 *
 * @param dump dumps a database of PostgreSQL; empty if nothing can
 */
record Observer(Optional<PgDump> dump) {
    List<String> facts(Dialect dialect, EmbeddedDatabase database, Connection connection) throws SQLException {
        if (dialect == Dialect.SQLITE) {
            return SqliteFacts.of(connection);
        }
        List<String> facts = new ArrayList<>(
                CatalogSnapshot.of(connection).comparable(database.engine()).facts());
        dump.ifPresent(program -> facts.addAll(program.lines(database.url())));
        return facts;
    }

    /** What only one of two databases has. */
    static List<String> differences(List<String> is, List<String> shouldBe) {
        List<String> missing = new ArrayList<>(shouldBe);
        List<String> differences = new ArrayList<>();
        for (String fact : is) {
            if (!missing.remove(fact)) {
                differences.add("too much: " + fact);
            }
        }
        missing.forEach(fact -> differences.add("missing: " + fact));
        return differences;
    }
}
