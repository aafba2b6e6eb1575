package dev.plinth.sqlite;

import dev.plinth.dialect.Introspection;
import dev.plinth.dialect.SqlDialect;
import dev.plinth.lower.CatalogLowering;
import dev.plinth.lower.Lowered;
import dev.plinth.plan.ObjectSupports;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.DeclaredDatabase;

/** SQLite 3.39 and later. */
public final class SqliteDialect implements SqlDialect {
    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }

    @Override
    public Lowered lower(DeclaredDatabase database) {
        return CatalogLowering.lower(database, new SqliteLowering());
    }

    @Override
    public Introspection introspection() {
        return new SqliteIntrospection();
    }

    @Override
    public ObjectSupports supports() {
        return SqliteObjects.SUPPORTS;
    }
}
