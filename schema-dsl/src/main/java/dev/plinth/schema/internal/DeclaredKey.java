package dev.plinth.schema.internal;

import java.util.List;

/**
 * A primary key or a unique constraint as declared.
 *
 * @param where its place, for messages
 * @param name its name
 * @param columns the names of its columns, in order
 */
public record DeclaredKey(String where, String name, List<String> columns) {}
