package dev.plinth.sqlite;

import dev.plinth.lower.DeclaredNames;
import dev.plinth.lower.DialectLowering;
import dev.plinth.lower.ExpressionRenderer;
import dev.plinth.lower.ForeignKeyLowering;
import dev.plinth.lower.IndexLowering;
import dev.plinth.lower.Limits;
import dev.plinth.lower.Lowering;
import dev.plinth.lower.TypeSupports;
import dev.plinth.model.SchemaObject;
import dev.plinth.plan.Name;
import dev.plinth.plan.ObjectSupports;
import dev.plinth.problem.Problems;
import dev.plinth.render.SqlNames;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.DeclaredDatabase;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;

/**
 * How a declaration lowers to SQLite's catalog. Tables are strict, so that a value of another storage class is refused as it is
 * on PostgreSQL. What a storage class accepts beyond the declared type, a check on the column refuses.
 */
final class SqliteLowering implements DialectLowering {
    private static final List<Lowering<?>> LOWERINGS = List.of(
            new EnumLowering(),
            new SequenceLowering(),
            new SqliteTableLowering(),
            new IndexLowering(),
            new ForeignKeyLowering(),
            new TriggerLowering());
    private static final TypeSupports TYPES =
            new TypeSupports(new ScalarSupport(), new VarcharSupport(), new LabelSupport());

    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }

    @Override
    public SqlNames names() {
        return SqliteObjects.NAMES;
    }

    @Override
    public ExpressionRenderer renderer(DeclaredDatabase database, DeclaredNames names, boolean shared) {
        UnaryOperator<QueryPart> words = shared ? SharedExpressions::replace : SqliteExpressions::replace;
        return new ExpressionRenderer(SQLDialect.SQLITE, names, names(), part -> replace(part, words), limits());
    }

    private static QueryPart replace(QueryPart part, UnaryOperator<QueryPart> words) {
        QueryPart grouped = LongChains.replace(part);
        return grouped == part ? words.apply(part) : grouped;
    }

    @Override
    public boolean isBareDefault(Field<?> expression) {
        return false;
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
        return SqliteObjects.SUPPORTS;
    }

    /** Manual, "Implementation Limits For SQLite", 2 and 3: a statement has a million bytes, and room for several expressions. */
    @Override
    public Limits limits() {
        return new Limits(2_000, 2_000, 500_000);
    }

    @Override
    public void checkName(SchemaObject object, Name name, String where, Problems problems) {
        if (name.name().startsWith("sqlite_")) {
            problems.add(
                    "name-reserved",
                    where,
                    "the name %s begins with sqlite_, which SQLite reserves.".formatted(name.name()),
                    "Choose another name.");
        }
    }
}
