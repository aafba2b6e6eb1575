package dev.plinth.verify.rows;

import dev.plinth.model.Column;
import dev.plinth.model.QName;
import java.util.List;
import java.util.stream.Collectors;

/** Names in SQL. All of them are quoted, which both engines understand. */
final class Names {
    private Names() {}

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    static String quoted(QName name) {
        return name.schema().isEmpty() ? quoted(name.name()) : quoted(name.schema()) + "." + quoted(name.name());
    }

    /** A value of the type of a column, on PostgreSQL. A cast takes no collation. */
    static String cast(String literal, Column column) {
        return "CAST(" + literal + " AS " + column.type().text().replaceAll(" COLLATE .*", "") + ")";
    }

    static String list(List<String> names) {
        return names.stream().map(Names::quoted).collect(Collectors.joining(", "));
    }
}
