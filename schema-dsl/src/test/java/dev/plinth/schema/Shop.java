package dev.plinth.schema;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

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

    /** What the tables declare, on one dialect alone. */
    static DeclaredDatabase on(Dialect dialect, Table... tables) {
        return Declarations.load(new Shop(dialect, tables));
    }

    /** The mistakes of a database of both dialects. */
    static List<String> errors(Table... tables) {
        return errorsNamed("shop", tables);
    }

    /** The mistakes of a database of that name. */
    static List<String> errorsNamed(String name, Table... tables) {
        return refusal(new Shop(name, tables)).errors();
    }

    /** The mistakes of a database of one dialect alone. */
    static List<String> errorsOn(Dialect dialect, Table... tables) {
        return refusal(new Shop(dialect, tables)).errors();
    }

    /** The exception with which both dialects refuse the tables. */
    static InvalidDeclarationException refused(Table... tables) {
        return refusal(new Shop("shop", tables));
    }

    private static InvalidDeclarationException refusal(Database database) {
        return catchThrowableOfType(InvalidDeclarationException.class, () -> Declarations.load(database));
    }
}
