package dev.plinth.sqlite;

import dev.plinth.model.Column;
import java.util.List;

/** What SQLite makes of the type of a column (manual, "Datatypes In SQLite", section 3.1). */
final class ColumnType {
    private ColumnType() {}

    /** The kinds of values into which a column turns others where it can. */
    enum Affinity {
        INTEGER,
        TEXT,
        BLOB,
        REAL,
        NUMERIC
    }

    /** The type without its collation. */
    static String declared(Column column) {
        List<Token> tokens = Tokens.of(column.type().text());
        int collation = 0;
        while (collation < tokens.size() && !tokens.get(collation).is("COLLATE")) {
            collation++;
        }
        return Tokens.text(tokens.subList(0, collation));
    }

    static Affinity affinity(Column column) {
        String type = Token.lower(declared(column));
        if (type.contains("int")) {
            return Affinity.INTEGER;
        }
        if (type.contains("char") || type.contains("clob") || type.contains("text")) {
            return Affinity.TEXT;
        }
        if (type.contains("blob") || type.isEmpty()) {
            return Affinity.BLOB;
        }
        return type.contains("real") || type.contains("floa") || type.contains("doub")
                ? Affinity.REAL
                : Affinity.NUMERIC;
    }
}
