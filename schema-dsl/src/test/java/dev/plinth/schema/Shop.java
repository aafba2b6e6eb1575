package dev.plinth.schema;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.schema.internal.Declarations;
import dev.plinth.schema.internal.DeclaredDatabase;
import java.util.List;

/** A database of the tables that a test needs. */
final class Shop extends Database {
    private Shop(String name, Table... tables) {
        super(name, Dialect.POSTGRES, Dialect.SQLITE);
        tables(tables);
    }

    private Shop(Dialect dialect, Table... tables) {
        super("shop", dialect);
        tables(tables);
    }

    /** What the tables declare, on both dialects. */
    static DeclaredDatabase of(Table... tables) {
        return Declarations.load(new Shop("shop", tables));
    }

    /** What the tables declare, on one dialect only. */
    static DeclaredDatabase on(Dialect dialect, Table... tables) {
        return Declarations.load(new Shop(dialect, tables));
    }

    /** The mistakes of a database of both dialects. */
    static List<String> problems(Table... tables) {
        return texts(new Shop("shop", tables));
    }

    /** The mistakes of a database of that name. */
    static List<String> problemsNamed(String name, Table... tables) {
        return texts(new Shop(name, tables));
    }

    /** The mistakes of a database of one dialect only. */
    static List<String> problemsOn(Dialect dialect, Table... tables) {
        return texts(new Shop(dialect, tables));
    }

    private static List<String> texts(Database database) {
        return refusal(database).problems().stream().map(Problem::toString).toList();
    }

    /** The exception with which a database is refused. */
    static ProblemException refusal(Database database) {
        return catchThrowableOfType(ProblemException.class, () -> Declarations.load(database));
    }
}
