package dev.plinth.verify.source;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.model.Catalog;
import dev.plinth.model.LiveCatalog;
import dev.plinth.plan.Intents;
import dev.plinth.plan.Rollout;
import dev.plinth.schema.Dialect;
import dev.plinth.verify.EmbeddedDatabase;
import dev.plinth.verify.VerificationException;
import java.util.Optional;
import java.util.function.Supplier;

/** Where a schema is read from. */
public interface SchemaSource {
    /** The dialect, if the source itself says which; empty if any will do. */
    Optional<Dialect> dialect();

    /** The catalog, if it is known without a server; empty if a server must say. */
    default Optional<Catalog> known(SqlDialect dialect) {
        return Optional.empty();
    }

    /** What the source says of the changes that lead to it. */
    default Intents intents(SqlDialect dialect) {
        return Intents.NONE;
    }

    /** How the changes that lead to it are to run. */
    default Rollout rollout(SqlDialect dialect) {
        return Rollout.USUAL;
    }

    /**
     * What a server holds that has the schema.
     *
     * @param engine an empty database, for what is not a live one itself
     * @throws VerificationException if the schema cannot be loaded or read
     */
    LiveCatalog read(SqlDialect dialect, Supplier<EmbeddedDatabase> engine);
}
