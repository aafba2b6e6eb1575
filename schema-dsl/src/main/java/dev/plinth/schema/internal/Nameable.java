package dev.plinth.schema.internal;

import dev.plinth.schema.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A constraint or an index, before it has a name.
 *
 * @param kind what it is
 * @param where its place, for messages
 * @param name its name, if the declaration gives one
 * @param columns the names of its columns, for a conventional name
 * @param dialects the dialects that have it
 * @param declared makes the record from the name
 * @param <D> the record
 */
record Nameable<D>(
        NamedKind kind,
        String where,
        Optional<String> name,
        List<String> columns,
        Set<Dialect> dialects,
        Function<String, D> declared) {}
