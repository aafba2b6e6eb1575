package dev.plinth.jooq.internal;

import dev.plinth.problem.Problem;
import dev.plinth.schema.internal.DeclaredDatabase;
import java.util.ArrayList;
import java.util.List;
import org.jooq.meta.jaxb.CommentType;

/**
 * A declaration on its way through jOOQ's configuration. jOOQ makes the {@link org.jooq.meta.Database} by reflection and
 * hands it nothing but parts of the configuration, so the declaration travels in one that is passed on untouched: the
 * list of configured comments. What goes wrong travels back in it.
 */
@SuppressWarnings("serial") // jOOQ makes every setting serializable; this one never is serialized
public final class Declaration extends ArrayList<CommentType> {
    private final transient DeclaredDatabase database;
    private final String bindingPackage;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Throwable> causes = new ArrayList<>();

    /**
     * Wraps a declaration.
     *
     * @param database the declaration
     * @param bindingPackage the package of the bindings that the generated classes use
     */
    public Declaration(DeclaredDatabase database, String bindingPackage) {
        this.database = database;
        this.bindingPackage = bindingPackage;
    }

    DeclaredDatabase database() {
        return database;
    }

    String bindingPackage() {
        return bindingPackage;
    }

    void fail(Problem problem) {
        problems.add(problem);
    }

    /** Remembers that something could not be generated, and why. */
    public void fail(String part, Exception cause) {
        fail(new Problem(
                "jooq-failed",
                "jOOQ classes of " + database.name() + ", " + part,
                "jOOQ's generator failed: " + cause + ".",
                "Check the settings in <generator>."));
        causes.add(cause);
    }

    /** What went wrong, in order. */
    public List<Problem> problems() {
        return problems;
    }

    /** The exceptions among it, in order. */
    public List<Throwable> causes() {
        return causes;
    }
}
