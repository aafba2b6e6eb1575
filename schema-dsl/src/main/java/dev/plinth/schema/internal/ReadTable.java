package dev.plinth.schema.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A table that was read, before what has no name gets one.
 *
 * @param name its name
 * @param primaryKey its primary key
 * @param uniques its unique constraints
 * @param checks its checks
 * @param indexes its indexes
 * @param foreignKeys its foreign keys
 * @param declared the declared table once all of these are named
 */
record ReadTable(
        String name,
        Optional<Nameable<DeclaredKey>> primaryKey,
        List<Nameable<DeclaredKey>> uniques,
        List<Nameable<DeclaredCheck>> checks,
        List<Nameable<DeclaredIndex>> indexes,
        List<Nameable<DeclaredForeignKey>> foreignKeys,
        Function<NamedParts, DeclaredTable> declared) {

    /** The named things of a table. */
    record NamedParts(
            Optional<DeclaredKey> primaryKey,
            List<DeclaredKey> uniques,
            List<DeclaredCheck> checks,
            List<DeclaredIndex> indexes,
            List<DeclaredForeignKey> foreignKeys) {}

    /** All that has a name or gets one. */
    Stream<Nameable<?>> parts() {
        return Stream.of(primaryKey.stream(), uniques.stream(), checks.stream(), indexes.stream(), foreignKeys.stream())
                .flatMap(part -> part);
    }
}
