package dev.plinth.schema.internal;

import dev.plinth.schema.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A constraint or an index that was read, and whose name may still be open.
 *
 * @param kind what it is
 * @param where its place, for messages
 * @param name the name that was given
 * @param columns the names of its columns, for the name of what has none
 * @param dialects the dialects that have it
 * @param declared the declared thing once it has a name
 * @param <D> the declared thing
 */
record Nameable<D>(
        NamedKind kind,
        String where,
        Optional<String> name,
        List<String> columns,
        Set<Dialect> dialects,
        Function<String, D> declared) {}
