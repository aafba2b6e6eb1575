package dev.plinth.postgres;

import dev.plinth.model.Index;
import dev.plinth.model.Key;
import dev.plinth.model.QName;
import dev.plinth.model.Table;
import dev.plinth.render.Identifiers;
import dev.plinth.render.IndexSql;
import java.util.List;
import java.util.Optional;

/**
 * Builds and drops indexes while others write to the table (manual, "CREATE INDEX", "Building Indexes Concurrently"). The statements can be
 * run again after they failed or were interrupted.
 *
 * @param lockTimeout how long a statement that locks the table waits, as a literal; empty: as long as the server says
 */
record ConcurrentIndex(Optional<String> lockTimeout) {
    private static final String CREATE = "(?<=^CREATE( UNIQUE)? INDEX )";

    /** Builds an index. */
    List<String> build(Index index) {
        return build(index.name(), new IndexSql(PostgresObjects.IDENTIFIERS).create(index));
    }

    /** Builds the index of a key, under its name. */
    List<String> build(Table table, Key key) {
        return build(
                table.name().sibling(key.name()),
                "CREATE UNIQUE INDEX %s ON %s (%s)%s%s"
                        .formatted(
                                PostgresObjects.IDENTIFIERS.quote(key.name()),
                                PostgresObjects.NAMES.of(table.name()),
                                PostgresObjects.IDENTIFIERS.quote(key.columns()),
                                IndexSql.included(key.included(), PostgresObjects.IDENTIFIERS),
                                key.nullsEqual() ? " NULLS NOT DISTINCT" : ""));
    }

    /** Drops an index. */
    static List<String> drop(QName index) {
        return List.of("DROP INDEX CONCURRENTLY IF EXISTS " + PostgresObjects.NAMES.of(index));
    }

    private List<String> build(QName name, String create) {
        return List.of(cleaning(name), create.replaceFirst(CREATE, "CONCURRENTLY "));
    }

    /** What an interrupted build leaves is not used by queries, and slows down every write. */
    private String cleaning(QName index) {
        String name = PostgresObjects.NAMES.of(index);
        return """
                DO $plinth$
                BEGIN
                  IF (SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass(%1$s)) THEN
                    RAISE EXCEPTION 'The index %2$s is there already'
                      USING HINT = 'If this script has built it and was then interrupted, drop it and run the script again: DROP INDEX CONCURRENTLY %2$s';
                  END IF;
                %3$s  DROP INDEX IF EXISTS %4$s;
                END
                $plinth$""".formatted(
                Identifiers.literal(name),
                name.replace("'", "''"),
                lockTimeout.map("  SET LOCAL lock_timeout = %s;\n"::formatted).orElse(""),
                name);
    }
}
