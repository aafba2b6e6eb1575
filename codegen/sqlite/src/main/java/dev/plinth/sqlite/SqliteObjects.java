package dev.plinth.sqlite;

import dev.plinth.plan.ObjectSupports;
import dev.plinth.plan.ScriptRules;
import dev.plinth.render.Identifiers;
import dev.plinth.render.SqlNames;

/** The supports of SQLite, and what they write SQL with. */
final class SqliteObjects {
    static final Identifiers IDENTIFIERS = KeyWords.IDENTIFIERS;
    static final SqlNames NAMES = new SqlNames(IDENTIFIERS);
    static final SqliteConstraints CONSTRAINTS = new SqliteConstraints();
    static final IndexSupport INDEXES = new IndexSupport();
    static final TriggerSupport TRIGGERS = new TriggerSupport();
    static final ObjectSupports SUPPORTS = new ObjectSupports(
            NAMES::ref, ScriptRules.NONE, new SqliteTableSupport(), INDEXES, new ForeignKeySupport(), TRIGGERS);

    private SqliteObjects() {}
}
