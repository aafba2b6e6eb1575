package dev.plinth.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * What scripts drop on PostgreSQL, whichever statements do it. The server numbers its objects and their columns: a rename keeps
 * the number, and what is created again has another one.
 *
 * @param engine makes empty databases of PostgreSQL
 * @param frozen the scripts that run first
 * @param scripts the scripts to look at
 */
public record DroppedObjects(Supplier<EmbeddedDatabase> engine, List<SqlFile> frozen, List<SqlFile> scripts) {
    private static final String QUERY = """
            SELECT c.oid::bigint, a.attnum, c.relname, a.attname, n.nspname = 'public'
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_attribute a
              ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND c.relkind <> 'S'
            WHERE c.relkind IN ('r', 'p', 'S')
            """;

    /** Copies its lists. */
    public DroppedObjects {
        frozen = List.copyOf(frozen);
        scripts = List.copyOf(scripts);
    }

    /** A table or a sequence, or a column, as the server numbers it. */
    private record ServerId(long object, int column) {
        boolean isColumn() {
            return column > 0;
        }

        ServerId ofObject() {
            return new ServerId(object, 0);
        }
    }

    /**
     * The names of the tables, sequences ({@code orders}) and columns ({@code orders.note}) that are gone, as they were before.
     *
     * @return empty if the server refuses a script
     * @throws VerificationException if the server does not start
     */
    public Optional<Set<String>> names() {
        try (EmbeddedDatabase database = engine.get()) {
            var flyway = new StockFlyway(database);
            FreezeProof.runTogether(flyway, frozen);
            Map<ServerId, String> before = numbered(database, false);
            FreezeProof.run(flyway, scripts, "the migration");
            Set<ServerId> after = numbered(database, true).keySet();
            Set<String> names = new TreeSet<>();
            before.forEach((number, name) -> {
                boolean withItsTable = number.isColumn() && !after.contains(number.ofObject());
                if (!after.contains(number) && !withItsTable) {
                    names.add(name);
                }
            });
            return Optional.of(names);
        } catch (ScriptRefusedException e) {
            return Optional.empty();
        }
    }

    private static Map<ServerId, String> numbered(EmbeddedDatabase database, boolean everywhere) {
        Map<ServerId, String> numbered = new HashMap<>();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(QUERY)) {
            while (found.next()) {
                if (everywhere || found.getBoolean(5)) {
                    var number = new ServerId(found.getLong(1), found.getInt(2));
                    numbered.put(number.ofObject(), found.getString(3));
                    if (number.isColumn()) {
                        numbered.put(number, found.getString(3) + "." + found.getString(4));
                    }
                }
            }
            return numbered;
        } catch (SQLException e) {
            throw new VerificationException("Cannot read " + database, e);
        }
    }
}
