package dev.plinth.postgres;

import dev.plinth.dialect.Introspection;
import dev.plinth.dialect.SqlDialect;
import dev.plinth.lower.CatalogLowering;
import dev.plinth.lower.Lowered;
import dev.plinth.plan.ObjectSupports;
import dev.plinth.postgres.introspect.PostgresIntrospection;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.DeclaredDatabase;

/** PostgreSQL 12 and later. */
public final class PostgresDialect implements SqlDialect {
    @Override
    public Dialect dialect() {
        return Dialect.POSTGRES;
    }

    @Override
    public Lowered lower(DeclaredDatabase database) {
        return CatalogLowering.lower(database, new PostgresLowering());
    }

    @Override
    public Introspection introspection() {
        return new PostgresIntrospection();
    }

    @Override
    public ObjectSupports supports() {
        return PostgresObjects.SUPPORTS;
    }
}
