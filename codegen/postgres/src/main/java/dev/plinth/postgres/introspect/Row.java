package dev.plinth.postgres.introspect;

import dev.plinth.model.QName;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A row of an answer. Null is an absent value. */
record Row(ResultSet rows) {
    String text(String column) throws SQLException {
        return optional(column).orElseThrow(() -> new IllegalStateException("The server gives no " + column));
    }

    Optional<String> optional(String column) throws SQLException {
        return Optional.ofNullable(rows.getString(column));
    }

    boolean is(String column) throws SQLException {
        return rows.getBoolean(column);
    }

    long number(String column) throws SQLException {
        return rows.getLong(column);
    }

    /** The identity of something within the server; 0 if there is none. */
    long oid(String column) throws SQLException {
        return rows.getLong(column);
    }

    QName name() throws SQLException {
        return new QName(text("schema"), text("name"));
    }

    /** The elements of an array; an empty text where one is null. */
    List<String> list(String column) throws SQLException {
        Array array = rows.getArray(column);
        if (array == null) {
            return List.of();
        }
        List<String> elements = new ArrayList<>();
        for (Object element : (Object[]) array.getArray()) {
            elements.add(element == null ? "" : element.toString());
        }
        return elements;
    }
}
