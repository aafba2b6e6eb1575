package dev.plinth.postgres;

import dev.plinth.plan.ObjectSupports;
import dev.plinth.render.ConstraintSql;
import dev.plinth.render.Identifiers;
import dev.plinth.render.SqlNames;

/** The supports of PostgreSQL, and what they write SQL with. */
final class PostgresObjects {
    static final Identifiers IDENTIFIERS = KeyWords.IDENTIFIERS;
    static final SqlNames NAMES = new SqlNames(IDENTIFIERS);
    static final ConstraintSql CONSTRAINTS = new ConstraintSql(IDENTIFIERS);
    static final ObjectSupports SUPPORTS = new ObjectSupports(
            ServerLocks.MOST,
            new EnumTypeSupport(),
            new PostgresTableSupport(),
            new IndexSupport(),
            new ForeignKeySupport(),
            new RoutineSupport(),
            new TriggerSupport());

    private PostgresObjects() {}
}
