package dev.plinth.jooq;

import dev.plinth.verify.EmbeddedDatabase;
import dev.plinth.verify.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Both engines, with the database {@code everything} as written by hand in SQL. */
final class Engines implements AutoCloseable {
    private final Map<Engine, EmbeddedDatabase> databases = new EnumMap<>(Engine.class);

    Engines() {
        databases.put(Engine.POSTGRES, EmbeddedDatabase.postgres());
        databases.put(Engine.SQLITE, EmbeddedDatabase.sqlite());
        for (Engine engine : Engine.values()) {
            for (String statement : sql(engine).split(";\n", 0)) {
                on(engine).execute(statement);
            }
        }
    }

    DSLContext on(Engine engine) {
        return DSL.using(
                database(engine).dataSource(), engine == Engine.POSTGRES ? SQLDialect.POSTGRES : SQLDialect.SQLITE);
    }

    EmbeddedDatabase database(Engine engine) {
        return java.util.Objects.requireNonNull(databases.get(engine));
    }

    private static String sql(Engine engine) {
        String name = "everything/" + engine.dialect() + ".sql";
        try (InputStream file = Engines.class.getResourceAsStream(name)) {
            return new String(java.util.Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        databases.values().forEach(EmbeddedDatabase::close);
    }
}
