package dev.plinth.schema.internal;

import java.util.List;

/**
 * A primary key or a unique constraint as declared.
 *
 * @param kind which of the two it is
 * @param where its place, for messages
 * @param name its name
 * @param origin where it comes from
 * @param columns the names of its columns, in order
 */
public record DeclaredKey(NamedKind kind, String where, String name, Origin origin, List<String> columns)
        implements Declared {
    @Override
    public String remedy() {
        return kind.remedy();
    }

    /** Whether it is the primary key. */
    public boolean primary() {
        return kind == NamedKind.PRIMARY_KEY;
    }
}
