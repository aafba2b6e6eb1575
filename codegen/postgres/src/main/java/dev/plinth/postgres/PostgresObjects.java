package dev.plinth.postgres;

import dev.plinth.model.QName;
import dev.plinth.plan.ObjectSupports;
import dev.plinth.render.ConstraintSql;
import dev.plinth.render.Identifiers;
import dev.plinth.render.SqlNames;
import java.util.List;

/** The supports of PostgreSQL, and what they write SQL with. */
final class PostgresObjects {
    static final Identifiers IDENTIFIERS = KeyWords.IDENTIFIERS;
    static final SqlNames NAMES = new SqlNames(IDENTIFIERS);
    static final ConstraintSql CONSTRAINTS = new ConstraintSql(IDENTIFIERS);
    static final ObjectSupports SUPPORTS = new ObjectSupports(
            NAMES::ref,
            new PostgresScripts(),
            new EnumTypeSupport(),
            new SequenceSupport(),
            new PostgresTableSupport(),
            new IndexSupport(),
            new ForeignKeySupport(),
            new RoutineSupport(),
            new TriggerSupport(),
            new DefinitionSupport());

    private PostgresObjects() {}

    /** {@code ALTER … RENAME} of something that has its name in a schema. */
    static List<String> rename(String kind, QName from, String to) {
        return List.of(rename(kind, NAMES.of(from), to));
    }

    static String rename(String kind, String from, String to) {
        return "ALTER %s %s RENAME TO %s".formatted(kind, from, IDENTIFIERS.quote(to));
    }

    static String renameConstraint(QName table, String from, String to) {
        return "ALTER TABLE %s RENAME CONSTRAINT %s TO %s"
                .formatted(NAMES.of(table), IDENTIFIERS.quote(from), IDENTIFIERS.quote(to));
    }
}
