package dev.plinth.verify.source;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.model.LiveCatalog;
import dev.plinth.schema.Dialect;
import dev.plinth.verify.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * SQL files, which run in their order, statement by statement and outside a transaction.
 *
 * @param files the files
 */
record ScriptSource(List<Path> files) implements SchemaSource {
    ScriptSource {
        files = List.copyOf(files);
    }

    @Override
    public Optional<Dialect> dialect() {
        return Optional.empty();
    }

    @Override
    public LiveCatalog read(SqlDialect of, Supplier<EmbeddedDatabase> engine) {
        return Loading.loaded(of, engine, connection -> {
            for (Path file : files) {
                SqlScripts.run(of, connection, file);
            }
        });
    }
}
