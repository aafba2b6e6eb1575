package dev.plinth.schema.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A table, before its constraints and indexes have names.
 *
 * @param name its name
 * @param primaryKey its primary key
 * @param uniques its unique constraints
 * @param checks its checks
 * @param indexes its indexes
 * @param foreignKeys its foreign keys
 * @param declared makes the record from the named parts
 */
record ReadTable(
        String name,
        Optional<Nameable<DeclaredKey>> primaryKey,
        List<Nameable<DeclaredKey>> uniques,
        List<Nameable<DeclaredCheck>> checks,
        List<Nameable<DeclaredIndex>> indexes,
        List<Nameable<DeclaredForeignKey>> foreignKeys,
        Function<NamedParts, DeclaredTable> declared) {

    /** The constraints and indexes of a table, with their names. */
    record NamedParts(
            Optional<DeclaredKey> primaryKey,
            List<DeclaredKey> uniques,
            List<DeclaredCheck> checks,
            List<DeclaredIndex> indexes,
            List<DeclaredForeignKey> foreignKeys) {}

    /** All constraints and indexes. */
    Stream<Nameable<?>> parts() {
        return Stream.of(primaryKey.stream(), uniques.stream(), checks.stream(), indexes.stream(), foreignKeys.stream())
                .flatMap(part -> part);
    }
}
