package dev.plinth.postgres;

import dev.plinth.lower.CurrentTime;
import dev.plinth.lower.DeclaredNames;
import dev.plinth.lower.DialectLowering;
import dev.plinth.lower.ExpressionRenderer;
import dev.plinth.lower.ForeignKeyLowering;
import dev.plinth.lower.IndexLowering;
import dev.plinth.lower.Limits;
import dev.plinth.lower.Lowering;
import dev.plinth.lower.TableLowering;
import dev.plinth.lower.TypeSupports;
import dev.plinth.model.SchemaObject;
import dev.plinth.plan.Name;
import dev.plinth.plan.ObjectSupports;
import dev.plinth.problem.Problems;
import dev.plinth.render.SqlNames;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.DeclaredDatabase;
import java.util.List;
import org.jooq.Field;
import org.jooq.SQLDialect;

/** How a declaration lowers to PostgreSQL's catalog. */
final class PostgresLowering implements DialectLowering {
    private static final List<Lowering<?>> LOWERINGS = List.of(
            new EnumLowering(),
            new SequenceLowering(),
            new TableLowering(List.of()),
            new IndexLowering(),
            new ForeignKeyLowering(),
            new TriggerLowering());
    private static final TypeSupports TYPES =
            new TypeSupports(new ScalarSupport(), new VarcharSupport(), new LabelSupport());

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRES;
    }

    @Override
    public SqlNames names() {
        return PostgresObjects.NAMES;
    }

    @Override
    public ExpressionRenderer renderer(DeclaredDatabase database, DeclaredNames names, boolean shared) {
        return new ExpressionRenderer(
                SQLDialect.POSTGRES,
                names,
                names(),
                new LabelExpressions(database, shared ? SharedExpressions::replace : PostgresExpressions::replace)
                        ::replace);
    }

    @Override
    public boolean isBareDefault(Field<?> expression) {
        return CurrentTime.is(expression);
    }

    @Override
    public List<Lowering<?>> lowerings() {
        return LOWERINGS;
    }

    @Override
    public TypeSupports types() {
        return TYPES;
    }

    @Override
    public ObjectSupports supports() {
        return PostgresObjects.SUPPORTS;
    }

    /** Manual, appendix K, "PostgreSQL Limits". */
    @Override
    public Limits limits() {
        return new Limits(1_600, 32, Integer.MAX_VALUE);
    }

    @Override
    public void checkName(SchemaObject object, Name name, String where, Problems problems) {
        ReservedNames.check(object, name, where, problems);
    }
}
