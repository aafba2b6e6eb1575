package dev.plinth.schema.internal;

import dev.plinth.schema.Dialect;
import dev.plinth.schema.NamingConvention;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A checked declaration: every reference is resolved and every rule met.
 *
 * @param name the name of the database
 * @param dialects the dialects it runs on, in the order of the declaration
 * @param rollout how its migrations run
 * @param sequences its sequences, in the order of the declaration
 * @param tables its tables, in the order of the declaration
 * @param accepted the losses of data that it accepts, in the order of the declaration
 * @param naming the naming convention, for what a dialect adds. In these records everything has a name
 */
public record DeclaredDatabase(
        String name,
        List<Dialect> dialects,
        DeclaredRollout rollout,
        List<DeclaredSequence> sequences,
        List<DeclaredTable> tables,
        List<DeclaredAcceptance> accepted,
        NamingConvention naming) {

    /** Everything that a dialect lowers by itself. */
    public Stream<DeclaredObject> objects() {
        return Stream.of(enums().stream(), sequences.stream(), tables.stream().flatMap(DeclaredTable::objects))
                .flatMap(Function.identity());
    }

    /** The enums of all columns, each once, in the order of their first use. */
    public List<DeclaredEnum> enums() {
        return List.copyOf(tables.stream()
                .flatMap(table -> table.columns().stream())
                .map(DeclaredColumn::type)
                .filter(LabelType.class::isInstance)
                .map(type -> ((LabelType<?>) type).declared())
                .collect(Collectors.toMap(
                        DeclaredEnum::name, Function.identity(), (first, same) -> first, java.util.LinkedHashMap::new))
                .values());
    }
}
