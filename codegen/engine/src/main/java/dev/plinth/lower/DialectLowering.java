package dev.plinth.lower;

import dev.plinth.model.SchemaObject;
import dev.plinth.plan.Name;
import dev.plinth.plan.ObjectSupports;
import dev.plinth.problem.Problems;
import dev.plinth.render.SqlNames;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.schema.internal.DeclaredObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Field;

/** What lowering must know of a dialect. */
public interface DialectLowering {
    /** Which dialect this is. */
    Dialect dialect();

    /** Writes names. */
    SqlNames names();

    /**
     * Renders the expressions of a declaration.
     *
     * @param database the declaration
     * @param names the names that are recognised in them
     * @param shared whether other dialects have the expressions too, so that they must mean the same on all of them
     */
    ExpressionRenderer renderer(DeclaredDatabase database, DeclaredNames names, boolean shared);

    /** Whether an expression can follow DEFAULT without brackets. */
    boolean isBareDefault(Field<?> expression);

    /** One lowering for each kind of declared object. */
    List<Lowering<?>> lowerings();

    /** One support for each shape of type. */
    TypeSupports types();

    /** The supports of what it lowers to; they know which names an object takes. */
    ObjectSupports supports();

    /** How much the server takes. */
    Limits limits();

    /** Reports a name that the server would not take for what it is meant to be, one that shadows a built-in for example. */
    void checkName(SchemaObject object, Name name, String where, Problems problems);

    /** The kinds of declared objects that have a lowering. */
    default Set<Class<? extends DeclaredObject>> kinds() {
        return lowerings().stream().map(Lowering::kind).collect(Collectors.toUnmodifiableSet());
    }
}
